try QueryBenchmark.run()
try QueryRefreshBenchmark.run()
