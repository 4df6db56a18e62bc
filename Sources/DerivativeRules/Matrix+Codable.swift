#if !hasFeature(Embedded)
  /// How a matrix is coded.
  @usableFromInline enum MatrixKey: String, CodingKey { case rows, columns, entries }

  extension Matrix: Encodable where T: Encodable {
    /// Writes the counts of rows and columns, and the entries row after row.
    @_alwaysEmitIntoClient
    public func encode(to encoder: any Encoder) throws {
      var fields = encoder.container(keyedBy: MatrixKey.self)
      try fields.encode(rows, forKey: .rows)
      try fields.encode(columns, forKey: .columns)
      try fields.encode(entries, forKey: .entries)
    }
  }

  extension Matrix: Decodable where T: Decodable {
    /// Reads a matrix; entries that are not rows times columns are corrupted data.
    @_alwaysEmitIntoClient
    public init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: MatrixKey.self)
      let (rows, columns) = (
        try fields.decode(Int.self, forKey: .rows), try fields.decode(Int.self, forKey: .columns)
      )
      let entries = try fields.decode([T].self, forKey: .entries)
      let (count, overflow) = rows.multipliedReportingOverflow(by: columns)
      guard rows >= 0, columns >= 0, !overflow, count == entries.count else {
        throw DecodingError.dataCorruptedError(
          forKey: .entries, in: fields,
          debugDescription:
            "\(rows) rows and \(columns) columns do not have \(entries.count) entries")
      }
      self.init(rows: rows, columns: columns, entries: entries)
    }
  }
#endif
