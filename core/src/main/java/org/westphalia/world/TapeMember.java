package org.westphalia.world;

import java.util.List;

/// The steps of a tape at which the numbers of a member stand, all in units of its world's grid but for chances.
///
/// @param value by issue and option
/// @param collapse by issue and option; empty when nothing of it depends on terms
/// @param extras by kind (value, collapse, outright), in the order of [Member]
record TapeMember(
        int share,
        int[][] value,
        int[][] collapse,
        int collapseBase,
        int outright,
        int noDeal,
        int breaks,
        List<List<Integer>> extras) {}
