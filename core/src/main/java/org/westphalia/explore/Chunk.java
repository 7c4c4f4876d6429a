package org.westphalia.explore;

/// A run of worlds of one track, decided. A chunk is a function of the plan and its number alone: no other chunk, thread or machine plays
/// a part.
///
/// @param number of the chunk within its plan, from 0
/// @param track index of the track
/// @param first number of its first world within the track
/// @param inputs by column of the plan, then by world
/// @param deals by world: 1 a deal exists, 0 none does, -1 not decided within the limit of search nodes
/// @param redrawn by world: how many draws were thrown away because they contradicted a comparison
/// @param checked how many certificates of the chunk the independent checker verified; one that fails is an error of the program
/// @param results what else was found out, by [Plan#results()] and world; NaN where it does not apply
public record Chunk(
        long number,
        int track,
        long first,
        double[][] inputs,
        byte[] deals,
        int[] redrawn,
        long checked,
        double[][] results) {

    /// How many worlds it holds.
    public int size() {
        return deals.length;
    }
}
