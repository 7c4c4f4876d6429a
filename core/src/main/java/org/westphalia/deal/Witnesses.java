package org.westphalia.deal;

/// Terms that were deals in earlier worlds of a row, latest first. All of them are tried while that pays, otherwise the latest only.
final class Witnesses {
    private static final int MOST = 8;
    private static final int PATIENCE = 12;

    private final int[][] ring;
    private int latest;
    private int patience;

    Witnesses(int issues) {
        ring = new int[MOST][issues];
    }

    /// How many to try.
    int tried() {
        return patience > 0 ? MOST : 1;
    }

    /// The k-th latest; not a copy.
    int[] recent(int k) {
        return ring[latest >= k ? latest - k : latest - k + MOST];
    }

    /// The k-th latest is a deal again.
    int[] again(int k) {
        patience = PATIENCE;
        return recent(k);
    }

    /// None of those tried is a deal.
    void inVain() {
        patience = Math.max(0, patience - 1);
    }

    /// New terms take the place of the oldest; returns the copy kept.
    int[] add(int[] terms) {
        latest = (latest + 1) % MOST;
        System.arraycopy(terms, 0, ring[latest], 0, terms.length);
        return ring[latest];
    }
}
