package org.westphalia.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.westphalia.model.Reading;
import org.westphalia.number.Draws;
import org.westphalia.number.Interval;
import org.westphalia.number.SobolPoints;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;

/// A sweep laid out: its columns, and its worlds cut into chunks. A chunk follows from the plan and its number alone, so chunks may be computed
/// anywhere and in any order ([Runner]).
public final class Plan {
    /// Chunks hold about so many numbers, whatever the number of columns.
    private static final int NUMBERS_OF_CHUNK = 1 << 22;

    private static final int LEAST_WORLDS = 1 << 10;
    private static final int MOST_WORLDS = 1 << 15;

    private final Sweep sweep;
    private final Components components;
    private final List<Column> columns;
    private final Map<String, Integer> columnByName;
    private final List<Result> results;
    private final long[] worlds;
    private final List<Map<String, Column>> ownColumns;
    private final int[] dimension;
    private final int chunkWorlds;
    private final Uniforms uniforms;

    private Plan(Sweep sweep) {
        this.sweep = sweep;
        components = new Components(sweep);
        Map<String, Column> found = new LinkedHashMap<>();
        for (Components.Choice choice : components.choices()) {
            found.put(
                    choice.column(),
                    new Column(
                            choice.column(),
                            choice.path(),
                            choice.question() ? Column.Kind.QUESTION : Column.Kind.CLAIM,
                            new Interval(0, choice.upTo().length - 1),
                            choice.answers()));
        }
        worlds = new long[sweep.tracks().size()];
        ownColumns = new ArrayList<>();
        for (int t = 0; t < worlds.length; t++) {
            boolean open = !components.choices().isEmpty();
            Map<String, Column> own = new LinkedHashMap<>(found);
            own.values().removeIf(column -> column.kind() == Column.Kind.NUMBER);
            for (Model model : components.examples(t)) {
                open |= !model.variables().isEmpty();
                for (Model.Variable variable : model.variables()) {
                    add(model, variable, found);
                    add(model, variable, own);
                }
            }
            ownColumns.add(own);
            worlds[t] = open ? sweep.worlds() : 1;
        }
        columns = List.copyOf(found.values());
        results = Results.of(sweep.source(), sweep.also());
        columnByName = new LinkedHashMap<>();
        columns.forEach(column -> columnByName.put(column.name(), columnByName.size()));
        long room = Long.highestOneBit(NUMBERS_OF_CHUNK / (columns.size() + results.size() + 4L));
        chunkWorlds =
                sweep.also().isEmpty()
                        ? (int) Math.max(LEAST_WORLDS, Math.min(MOST_WORLDS, room))
                        : LEAST_WORLDS;
        List<String> dimensions = dimensions();
        dimension = columns.stream().mapToInt(c -> dimensions.indexOf(c.name())).toArray();
        uniforms =
                Uniforms.of(
                        sweep.drawing(),
                        sweep.seed(),
                        dimensions.stream().mapToLong(Draws::dimension).toArray(),
                        sweep.worlds());
    }

    /// Lays out a sweep.
    ///
    /// @throws IllegalArgumentException when a reading or claim is unknown, or claims contradict each other; the message says which
    public static Plan of(Sweep sweep) {
        return new Plan(sweep);
    }

    /// The dimensions of the draws: first the numbers of every reading of the case as it stands, then what this sweep adds. So the worlds of a reading are the
    /// same whichever readings are swept with it.
    private List<String> dimensions() {
        Set<String> names = new LinkedHashSet<>();
        for (Reading reading : sweep.source().readings()) {
            try {
                Model.resolve(sweep.source(), Optional.of(reading.id()), WhatIf.none())
                        .variables()
                        .forEach(variable -> names.add(variable.name()));
            } catch (IllegalArgumentException _) {
                // A reading with mistakes in it is not swept; its numbers are drawn nowhere.
            }
        }
        columns.forEach(column -> names.add(column.name()));
        return List.copyOf(names);
    }

    private static void add(Model model, Model.Variable variable, Map<String, Column> found) {
        Column before = found.get(variable.name());
        Interval range = variable.range();
        Set<String> claims = new LinkedHashSet<>();
        if (before != null) {
            range =
                    new Interval(
                            Math.min(range.low(), before.range().low()),
                            Math.max(range.high(), before.range().high()));
            claims.addAll(before.answers());
        }
        claims.addAll(model.claimsBehind(variable.path()));
        found.put(
                variable.name(),
                new Column(
                        variable.name(),
                        variable.path().toString(),
                        Column.Kind.NUMBER,
                        range,
                        List.copyOf(claims)));
    }

    /// What is swept.
    public Sweep sweep() {
        return sweep;
    }

    /// What the worlds differ in: claims and questions left open, then uncertain numbers in the order in which the readings bring them up.
    public List<Column> columns() {
        return columns;
    }

    /// What else is found out of every world, in the order of [Chunk#results()].
    public List<Result> results() {
        return results;
    }

    /// How many of the columns are drawn by plain chance because Sobol's sequence has not that many dimensions.
    public int plainColumns() {
        return sweep.drawing() == Drawing.SOBOL
                ? (int)
                        Arrays.stream(dimension)
                                .filter(d -> d >= SobolPoints.MOST_DIMENSIONS)
                                .count()
                : 0;
    }

    /// The columns of a track, by name: with the ranges and claims of its own reading.
    Map<String, Column> ownColumns(int track) {
        return ownColumns.get(track);
    }

    /// The dimension of the draws in which a column lies.
    int dimension(int column) {
        return dimension[column];
    }

    /// How many worlds are drawn of a track: as many as asked for, or one where nothing is open.
    public long worlds(int track) {
        return worlds[track];
    }

    /// Worlds of all tracks.
    public long worlds() {
        long sum = 0;
        for (long each : worlds) {
            sum = Math.addExact(sum, each);
        }
        return sum;
    }

    /// How many worlds a chunk holds, but for the last of a track: a power of two that depends on the number of columns alone.
    public int chunkWorlds() {
        return chunkWorlds;
    }

    /// How many chunks there are: those of the first track, then those of the second, and so on.
    public long chunks() {
        long sum = 0;
        for (int t = 0; t < worlds.length; t++) {
            sum += chunks(t);
        }
        return sum;
    }

    private long chunks(int track) {
        return Math.ceilDiv(worlds[track], chunkWorlds);
    }

    /// Draws and decides the worlds of a chunk.
    ///
    /// @throws org.westphalia.world.NoWorldException when a thousand draws of a world in a row contradict a comparison
    public Chunk chunk(long number) {
        long left = number;
        int track = 0;
        while (left >= chunks(track)) {
            left -= chunks(track++);
        }
        long first = left * chunkWorlds;
        int size = (int) Math.min(chunkWorlds, worlds[track] - first);
        return new ChunkOfWorlds(this, components, number, track, first, size).work();
    }

    /// Decides worlds whose uniform numbers are given.
    ///
    /// @param inputs uniform numbers by column, each as many as there are worlds; those of the worlds afterwards
    Chunk decided(int track, double[][] inputs, int size) {
        return ChunkOfWorlds.decided(this, components, track, inputs, size);
    }

    Uniforms uniforms() {
        return uniforms;
    }

    Component component(int track, int[] choices) {
        return new Component(components.model(track, choices), columnByName);
    }

    /// The model of a track as its reading has it, what is left open aside.
    ///
    /// @throws IllegalArgumentException when it cannot be resolved
    public Model model(int track) {
        Track of = sweep.tracks().get(track);
        return Model.resolve(sweep.source(), of.reading(), of.whatIf());
    }
}
