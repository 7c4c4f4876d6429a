package org.westphalia.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The patient rule induction method (Friedman and Fisher 1999) for worlds of interest, as scenario discovery uses it (Bryant and Lempert
/// 2010): from the box of all worlds thin slices are peeled off, each time the one that raises the share of worlds of interest most, and at the end slices are
/// pasted back where that raises it again. The steps in between are the trajectory from which a box is chosen.
///
/// Quantiles between equal values are moved to the next different one; among equal objectives a peel that limits fewer numbers comes first, then
/// the first column, its upper end before its lower. Time about `worlds x columns x log(worlds)`.
public final class Prim {
    private final Labelled worlds;
    private final Settings settings;
    private final Limits whole;
    private final int allCases;

    /// What a peel is judged by; `y` is the share of worlds of interest, `n` the number of worlds.
    public enum Objective {
        /// The rise of y by world given up: fit for numbers and answers side by side.
        LENIENT1,
        /// The same times the worlds kept (Friedman and Fisher, 14.6).
        LENIENT2,
        /// y of the box.
        ORIGINAL
    }

    /// @param peel the part of the worlds in the box that a slice holds, above 0 and below 0.5
    /// @param paste the same for pasting
    /// @param leastMass of all worlds, the part that a box holds at least
    public record Settings(Objective objective, double peel, double paste, double leastMass) {
        public Settings {
            if (!(peel > 0 && peel < 0.5 && paste > 0 && paste < 0.5)) {
                throw new IllegalArgumentException("a slice is more than none and less than half");
            }
        }

        /// Slices and least mass of one in twenty.
        public static Settings usual() {
            return new Settings(Objective.LENIENT1, 0.05, 0.05, 0.05);
        }
    }

    /// A box on the way.
    ///
    /// @param worlds how many it holds
    /// @param cases how many of them are of interest
    /// @param coverage of all worlds of interest, the part that it holds
    /// @param density of its worlds, the part that is of interest
    /// @param mass of all worlds, the part that it holds
    /// @param restricted how many numbers, claims and questions it limits
    public record Step(
            int worlds,
            int cases,
            double coverage,
            double density,
            double mass,
            int restricted,
            Limits limits) {}

    public Prim(Labelled worlds, Settings settings) {
        this.worlds = worlds;
        this.settings = settings;
        whole = worlds.whole();
        allCases = worlds.cases();
    }

    /// The box of all worlds.
    public Limits whole() {
        return whole;
    }

    /// The worlds that no box holds, before any is found.
    public boolean[] all() {
        boolean[] all = new boolean[worlds.size()];
        Arrays.fill(all, true);
        return all;
    }

    /// Finds a box among these worlds; the last step is the smallest box.
    ///
    /// @param remaining the worlds that no box holds yet
    public List<Step> trajectory(boolean[] remaining) {
        Peeling peeling = new Peeling(worlds, settings, whole, remaining);
        List<Step> steps = new ArrayList<>();
        steps.add(step(peeling.limits(), peeling.size(), peeling.cases()));
        while (peeling.peel()) {
            steps.add(step(peeling.limits(), peeling.size(), peeling.cases()));
        }
        Pasting pasting =
                new Pasting(
                        worlds,
                        settings,
                        whole,
                        remaining,
                        peeling.limits(),
                        peeling.size(),
                        peeling.cases());
        while (pasting.paste()) {
            steps.add(step(pasting.limits(), pasting.size(), pasting.cases()));
        }
        return List.copyOf(steps);
    }

    private Step step(Limits limits, int size, int cases) {
        return new Step(
                size,
                cases,
                allCases == 0 ? 0 : (double) cases / allCases,
                size == 0 ? 0 : (double) cases / size,
                (double) size / worlds.size(),
                limits.restricted(whole),
                limits.copy());
    }

    /// The quasi-p value of one limit of a box: how likely chance alone would put as many worlds of interest into it, were they spread as in the box without
    /// that limit (Bryant and Lempert 2010, one-sided binomial test). NaN where the box has no such limit.
    ///
    /// @param upper whether of the upper end; for claims and questions of the answers left out, whatever this says
    public double quasiP(Step step, int column, boolean upper, boolean[] remaining) {
        Limits limits = step.limits();
        Limits looser = limits.copy();
        if (limits.allowed()[column] != 0) {
            looser.allowed()[column] = whole.allowed()[column];
        } else if (upper) {
            looser.high()[column] = whole.high()[column];
        } else {
            looser.low()[column] = whole.low()[column];
        }
        if (looser.equals(limits)) {
            return Double.NaN;
        }
        boolean[] in = worlds.within(looser, limits.columns(whole), remaining);
        int size = 0;
        int cases = 0;
        for (int k = 0; k < in.length; k++) {
            size += in[k] ? 1 : 0;
            cases += in[k] && worlds.isCase()[k] ? 1 : 0;
        }
        return Binomial.atLeast(step.cases(), step.worlds(), (double) cases / size);
    }

    static double objective(Objective objective, int sizeOld, int casesOld, int size, int cases) {
        double meanOld = (double) casesOld / sizeOld;
        double mean = size > 0 ? (double) cases / size : 0;
        return switch (objective) {
            case ORIGINAL -> size > 0 ? mean : -1;
            case LENIENT1 -> mean == meanOld ? 0 : (mean - meanOld) / Math.abs(sizeOld - size);
            case LENIENT2 ->
                    mean == meanOld ? 0 : size * (mean - meanOld) / Math.abs(sizeOld - size);
        };
    }
}
