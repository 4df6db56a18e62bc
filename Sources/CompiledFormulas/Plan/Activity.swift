internal import DerivativeRules
internal import Expressions

/// In which of up to 32 directions a number moves, as far as that is so in every row.
struct Activity: Equatable {
  /// The directions in which it may move, a bit for each.
  var moving: UInt32 = 0
  /// Those of them in which it moves in some rows only, as far as is known.
  var varying: UInt32 = 0

  static var rest: Activity { Activity() }

  func movement(_ direction: Int) -> Movement {
    let bit: UInt32 = 1 << UInt32(direction)
    return moving & bit == 0 ? .rests : varying & bit == 0 ? .moves : .varies
  }

  /// That of a function of two numbers: it moves where one of them does.
  func joined(_ other: Activity) -> Activity {
    let always = (moving & ~varying) | (other.moving & ~other.varying)
    let moving = moving | other.moving
    return Activity(moving: moving, varying: moving & ~always)
  }

  /// That of a slot that one row gets from here and another from there.
  func merged(_ other: Activity) -> Activity {
    Activity(
      moving: moving | other.moving,
      varying: varying | other.varying | (moving ^ other.moving))
  }

  /// That of a function which is flat in some rows.
  func flattened(_ isFlat: Bool) -> Activity {
    isFlat ? Activity(moving: moving, varying: moving) : self
  }
}

extension Program {
  /// The activity of each slot, where variable k moves in direction k − `first`.
  ///
  /// - Parameter flat: the arguments in which an instruction may be flat.
  func activities(
    first: Int, directions: Int, moving: Int, flat: [FlatArguments]
  ) -> [Activity] {
    var activities = [Activity](repeating: .rest, count: slotCount)
    var isWritten = [Bool](repeating: false, count: slotCount)
    for direction in 0..<directions where first + direction < moving {
      activities[first + direction].moving = 1 << UInt32(direction)
    }
    for (index, instruction) in instructions.enumerated() where instruction.operation.hasResult {
      let flat = flat[index]
      var activity = Activity.rest
      for (place, slot) in instruction.operands(in: self).enumerated() {
        // Of a fold any argument may be the one that counts.
        let isFlat =
          instruction.call(in: self)?.form == .folded
          || place < 3 && flat.contains(FlatArguments(rawValue: 1 << UInt8(place)))
        activity = activity.joined(activities[Int(slot)].flattened(isFlat))
      }
      let target = Int(instruction.target)
      activities[target] = isWritten[target] ? activities[target].merged(activity) : activity
      isWritten[target] = true
    }
    return activities
  }
}
