try QueryBenchmark.run()
