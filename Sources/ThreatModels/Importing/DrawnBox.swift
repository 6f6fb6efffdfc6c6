/// Where something is drawn, in the units of its diagram.
struct DrawnBox {
    let left: Double
    let top: Double
    let width: Double
    let height: Double

    private var area: Double { width * height }

    /// Whether the middle of another box lies in this one.
    private func holds(_ other: DrawnBox) -> Bool {
        let (x, y) = (other.left + other.width / 2, other.top + other.height / 2)
        return x >= left && x <= left + width && y >= top && y <= top + height
    }

    /// The smallest of some boxes that something is drawn in; nil where it is in none.
    ///
    /// A box lies only in larger ones, so that no two lie in each other.
    static func innermost(
        around box: DrawnBox, of boxes: [(id: String, box: DrawnBox)], isLarger: Bool = false
    ) -> String? {
        boxes.filter { $0.box.holds(box) && (!isLarger || $0.box.area > box.area) }.min { $0.box.area < $1.box.area }?
            .id
    }
}
