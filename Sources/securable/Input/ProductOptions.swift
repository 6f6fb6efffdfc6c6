import ArgumentParser
import Foundation
import ProductModel

/// Which product is meant, and which day it is.
struct ProductOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp("The product folder, or a folder that holds products.", valueName: "folder"),
        completion: .directory)
    var path = "."

    @OptionGroup var day: DayOption

    var asOf: CalendarDay { day.asOf }
    var url: URL { URL(filePath: path, directoryHint: .isDirectory) }
}

/// Which day it is.
struct DayOption: ParsableArguments {
    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("The day that dates are compared with; today unless given.", valueName: "YYYY-MM-DD"),
        transform: day)
    var asOf: CalendarDay = .today

    /// Reads a day as it is typed.
    static let day: @Sendable (String) throws -> CalendarDay = { text in
        guard let day = CalendarDay(text) else {
            throw ValidationError("'\(text)' is no day of the calendar; write it as 2026-03-01.")
        }
        return day
    }
}

extension CalendarDay {
    /// The day it is, in UTC, so that it is the same day for everybody.
    static var today: CalendarDay {
        CalendarDay(number: Int((Date().timeIntervalSince1970 / 86_400).rounded(.down)))
    }
}
