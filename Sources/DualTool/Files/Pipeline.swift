import Records

/// What a thread does with a block: a row of text for each record.
final class BlockWorker {
  let parser: RecordParser
  private let evaluate: (_ parser: RecordParser, _ count: Int) -> Void
  private let results: [UnsafeMutableBufferPointer<Double>]
  private var writer: RecordWriter
  var output = ByteBuffer(capacity: 1 << 16)

  /// - Parameters:
  ///   - results: the columns that are written.
  ///   - evaluate: fills the columns in from those that the parser has read.
  init(
    _ parser: RecordParser, _ writer: RecordWriter,
    results: [UnsafeMutableBufferPointer<Double>],
    evaluate: @escaping (_ parser: RecordParser, _ count: Int) -> Void
  ) {
    self.parser = parser
    self.writer = writer
    self.results = results
    self.evaluate = evaluate
  }

  func process(_ block: Block) {
    output.removeAll()
    let bytes = UnsafePointer(block.bytes)
    parser.begin(bytes, block.range)
    while true {
      let count = parser.next()
      if count == 0 { return }
      evaluate(parser, count)
      for row in 0..<count {
        writer.append(
          bytes, parser.ranges[row], results, row: row, isWrong: parser.isWrong[row], to: &output)
      }
    }
  }
}

/// Reads blocks, works on them on several threads, and writes the results in the order of the blocks.
///
/// Each thread reads a block, works on it, and waits for its turn to write: one reads, one writes, all others work. The
/// memory is that of a block and its results for each thread.
final class Pipeline: @unchecked Sendable {
  /// Reading, one thread at a time.
  private let reading = Monitor()
  private let reader: BlockReader
  private var blocksRead = 0

  /// Whose turn it is to write, and whether the end has come.
  private let writing = Monitor()
  private var turn = 0
  private var hasEnded = false

  // Used by the thread whose turn it is, and by nobody else.
  private var log: RowLog
  private var progress: Progress?
  private let sink: ByteSink
  private(set) var failure: Failure?

  init(_ reader: BlockReader, _ log: RowLog, _ progress: Progress?, _ sink: ByteSink) {
    self.reader = reader
    self.log = log
    self.progress = progress
    self.sink = sink
  }

  /// Runs to the end; the failure that ended it, if one did.
  func run(threads: Int, _ makeWorker: @escaping @Sendable () -> BlockWorker) -> Failure? {
    Threads.run(threads) { self.work(makeWorker()) }
    progress?.clear()
    return failure ?? log.ending
  }

  private func work(_ worker: BlockWorker) {
    let block = Block()
    while true {
      var read = 0
      let (outcome, ticket) = reading.locked {
        () -> (BlockReader.Outcome, Int) in
        if writing.locked({ hasEnded }) { return (.end, -1) }
        let outcome = reader.fill(block)
        read = reader.bytesRead
        blocksRead += 1
        return (outcome, blocksRead - 1)
      }
      if ticket < 0 { return }
      if case .block = outcome { worker.process(block) }
      writing.locked { writing.wait { turn == ticket } }
      // The turn keeps all others from what is used here, without the lock.
      let isLast = hasEnded || !finish(outcome, worker, bytes: read)
      writing.locked {
        turn += 1
        if isLast { hasEnded = true }
        writing.signal()
      }
      if isLast {
        // Somebody may be waiting for input that nobody wants.
        return reader.cancel()
      }
    }
  }

  /// Writes the results of a block; whether others follow.
  private func finish(_ outcome: BlockReader.Outcome, _ worker: BlockWorker, bytes: Int) -> Bool {
    guard case .block = outcome else {
      failure = log.failure(outcome)
      return false
    }
    failure = sink.write(UnsafeRawBufferPointer(worker.output.bytes)).failure
    if failure != nil { return false }
    failure = log.add(worker.parser)
    progress?.update(rows: log.rows, bytes: bytes)
    return failure == nil
  }
}
