package org.westphalia.assess;

/// Whether there is a deal, given all that the numbers of a reading allow.
public enum Verdict {
    /// One set of terms is a deal in every world.
    CERTAIN("certain"),
    /// A deal is shown in at least one world, and no terms were shown to be a deal in all.
    POSSIBLE("possible"),
    /// No world has a deal, proved for all.
    IMPOSSIBLE("impossible"),
    /// Neither was shown within the limit.
    OPEN("open");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /// The word for it in answers.
    public String word() {
        return word;
    }
}
