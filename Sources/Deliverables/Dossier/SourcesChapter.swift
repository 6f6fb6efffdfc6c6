import Assessment
import ProductModel
import SourceText

/// What the document was made from, and what could not be looked at.
struct SourcesChapter {
    private let assessment: ProductAssessment

    init(_ assessment: ProductAssessment) { self.assessment = assessment }

    var value: [String: TemplateValue] {
        [
            "files": .texts(assessment.product.files),
            "failures": .records(
                assessment.diagnostics.map { ["place": .text($0.place.text), "message": .text($0.message)] }),
        ]
    }
}
