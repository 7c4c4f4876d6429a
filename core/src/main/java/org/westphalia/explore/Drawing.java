package org.westphalia.explore;

/// How the worlds of a sweep are drawn. In each way, world k of a seed is a function of its number and of what is swept, and of nothing
/// else.
public enum Drawing {
    /// Scrambled points of Sobol's sequence: more even than chance. Numbers beyond the 1000th of a case, and every redraw of a world
    /// that contradicts a comparison, are drawn by plain chance.
    SOBOL("sobol"),
    /// A Latin hypercube: every number is spread evenly over its range. World k depends on how many are drawn.
    LATIN("latin"),
    /// Plain chance, number by number: the worlds that `assess` draws.
    MONTE_CARLO("monte-carlo");

    private final String word;

    Drawing(String word) {
        this.word = word;
    }

    /// The word for it on the command line and in files.
    public String word() {
        return word;
    }
}
