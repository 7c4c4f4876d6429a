package org.westphalia.vocabulary;

import org.westphalia.vocabulary.Shape.ListOf;
import org.westphalia.vocabulary.Shape.Reference;
import org.westphalia.vocabulary.Shape.Structure;
import org.westphalia.vocabulary.Shape.Text;
import org.westphalia.vocabulary.Shape.Words;

/// The keywords of evidence: sources, and where they say what.
public final class EvidenceWords {
    /// Where something is said.
    public static final Structure CITATION =
            Structure.of(
                    "citation",
                    Key.of("source", new Reference(Kind.SOURCE), "minutes", "A source of the case.")
                            .needed(),
                    Key.of(
                            "at",
                            new Text(),
                            "p4.s2",
                            "The place: `p4` is a paragraph, `p4.s2` a sentence of it, anything else free words (for a talk)."),
                    Key.of(
                            "says",
                            new Text(),
                            "the plan assumes ninety metres",
                            "What is said there, in your own words."),
                    Key.of(
                            "quote",
                            new Text(),
                            "we will not move a second time",
                            "A short exact quotation."));

    /// The evidence of a claim or a proposal.
    public static final Key BECAUSE =
            Key.of(
                    "because",
                    new ListOf(CITATION, 0),
                    "[{source: minutes, at: p2, says: the bank put a first draft on the table}]",
                    "The evidence: sources, places, and what they say.");

    /// A source.
    public static final Structure SOURCE =
            Structure.of(
                    "source",
                    Key.of("author", new Text(), "Ministry of Water of Upland", "Who wrote it."),
                    Key.of("title", new Text(), "Storage plan", "Its title."),
                    Key.of("outlet", new Text(), "Official gazette", "Where it appeared."),
                    Key.of("date", new Shape.Date(), "2025-02", "When it appeared."),
                    Key.of(
                            "quality",
                            Words.of("high", "medium", "low"),
                            "high",
                            "How far it can be relied on."),
                    Key.of(
                            "file",
                            new Shape.FileName(),
                            "plan.txt",
                            "The file that holds its text, in the folder of sources."),
                    Key.of(
                            "fingerprints",
                            new ListOf(new Text(), 0),
                            "[nnfhoplicgkp]",
                            "One per paragraph of the text, so that a changed text is noticed."));

    private EvidenceWords() {}
}
