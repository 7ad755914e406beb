ParsingBenchmark.run()
