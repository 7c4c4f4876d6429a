package org.westphalia.explore;

/// What a sweep may find out of every world beside whether a deal exists. Each takes searches of its own, so worlds then come by the hundreds or thousands a
/// second, not by the hundred thousands.
public enum Also {
    /// Of each proposal on the table whether it is a deal (of a partial one: whether some completion is), and of a complete one who signs it.
    PROPOSALS("proposals"),
    /// The Nash, Kalai-Smorodinsky, egalitarian and utilitarian solutions, clause by clause.
    SOLUTIONS("solutions"),
    /// The chance to last of the Nash deal, as the most doubtful party believes it.
    LASTING("lasting"),
    /// In worlds without a deal, whether pulling a lever that is not in force would open one; lever by lever, hostile ones left out.
    LEVERS("levers"),
    /// In worlds without a deal, whether there would be one if agreements were sure to last, if red lines were given up, or if parties judged what they get
    /// without a deal as the author of the reading does.
    KINDS("kinds");

    private final String word;

    Also(String word) {
        this.word = word;
    }

    /// The word for it on the command line and in files.
    public String word() {
        return word;
    }
}
