package org.westphalia.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;
import org.westphalia.model.Terms;
import org.westphalia.proof.Certificate;
import org.westphalia.proof.RegionChecker;
import org.westphalia.world.Model;
import org.westphalia.world.World;

/// Whether no world of a model has a deal: the search goes over all terms with every member's gain at its highest, each apart
/// ([RegionGains]). Where it finds terms that may be a deal, a single world is sought in which they are one
/// ([Concrete]), first in all worlds; where there is none, the numbers on which several others depend (a shared belief in a lever, the chance of breaking) are
/// halved and each half is tried alone, since within a half they can no longer be high for one member and low for another.
final class EveryWorld {
    /// Pieces into which the worlds are cut at most; a limit on work, reported by an open verdict.
    private static final int PIECES = 64;

    /// Should the checker find some bound less close than the search does, a refutation with room to spare is sought; failing
    /// that the answer is open, for nothing is said that the checker has not accepted.
    private static final double[] MARGINS = {1e-12, 0.02};

    /// Search nodes over all pieces together, and for the first look.
    private static final long NODES = 20_000;

    private static final long QUICK_NODES = 1_000;
    private static final int TRIALS = 12;

    private final Model model;
    private final Settings settings;
    private final double margin;
    private final boolean patient;
    private final World names;
    private final Concrete concrete;
    private final List<Model.Variable> variables;
    private int pieces;
    private long nodesLeft;
    private Answer.@Nullable Deal witness;
    private @Nullable Terms hopeful;

    /// Of pieces but the first, in the order of search: looked into once the pieces together are not refuted, for a refutation spares
    /// that, and looking takes longer than refuting.
    private final List<Hope> hopes = new ArrayList<>();

    /// What was found of all worlds.
    sealed interface Answer {
        /// No world has a deal.
        record NoDeal(Certificate.NoDeal certificate) implements Answer {}

        /// A world that has one.
        ///
        /// @param values of the model's variables in that world
        record Deal(Terms terms, Set<String> signers, World world, double[] values)
                implements Answer {}

        /// Neither within the limits.
        ///
        /// @param hopeful terms that the intervals do not rule out
        record Unknown(Optional<Terms> hopeful) implements Answer {}
    }

    /// Terms that the intervals of a piece do not rule out.
    private record Hope(Terms terms, double[] low, double[] high) {
        /// A world of the piece in which they are a deal; null when none is found.
        Answer.@Nullable Deal in(Concrete concrete) {
            return concrete.worldWith(terms, low, high);
        }
    }

    private EveryWorld(
            Model model, Settings settings, List<double[]> starts, double margin, boolean patient) {
        this.margin = margin;
        this.patient = patient;
        this.nodesLeft = Math.min(settings.nodeLimit(), patient ? NODES : QUICK_NODES);
        this.model = model;
        this.settings = settings;
        this.names = model.middle();
        this.concrete = new Concrete(model, starts);
        this.variables = model.variables();
    }

    /// Answers for a model with at least one variable: one search over all worlds at once, and if that leaves hope, single worlds
    /// and halves.
    ///
    /// @param starts values of variables from which concrete worlds are sought
    static Answer hasADeal(Model model, Settings settings, List<double[]> starts) {
        return answer(model, settings, starts, true);
    }

    /// The same with one short search over all worlds at once.
    static Answer atOnce(Model model, Settings settings) {
        return answer(model, settings, List.of(), false);
    }

    private static Answer answer(
            Model model, Settings settings, List<double[]> starts, boolean patient) {
        for (double margin : MARGINS) {
            Answer answer = new EveryWorld(model, settings, starts, margin, patient).answer();
            boolean rejected =
                    answer instanceof Answer.NoDeal(Certificate.NoDeal certificate)
                            && !RegionChecker.check(model, certificate).isValid();
            if (!rejected) {
                return answer;
            }
        }
        return new Answer.Unknown(Optional.empty());
    }

    private Answer answer() {
        double[] low = variables.stream().mapToDouble(v -> v.range().low()).toArray();
        double[] high = variables.stream().mapToDouble(v -> v.range().high()).toArray();
        Certificate.Node root = refute(low, high);
        if (root != null) {
            return new Answer.NoDeal(new Certificate.NoDeal(root));
        }
        for (int i = 0;
                i < hopes.size() && witness == null && !settings.stop().getAsBoolean();
                i++) {
            witness = hopes.get(i).in(concrete);
        }
        return witness != null ? witness : new Answer.Unknown(Optional.ofNullable(hopeful));
    }

    /// Terms that are a deal in every world of the model, with the same signers in each; empty when none were shown to be.
    static Optional<Outcome.Found> dealInEach(Model model, Settings settings) {
        RegionGains gains = RegionGains.atWorst(model.region());
        return Search.decide(gains, Math.min(NODES, settings.nodeLimit()), settings.stop())
                                instanceof Outcome.Found found
                        && RegionChecker.check(
                                        model, new Certificate.Deal(found.terms(), found.signers()))
                                .isValid()
                ? Optional.of(found)
                : Optional.empty();
    }

    /// A refutation of the worlds between these values; null when there is none within the limits, or a witness was found.
    private Certificate.@Nullable Node refute(double[] low, double[] high) {
        if (++pieces > PIECES || settings.stop().getAsBoolean()) {
            return null;
        }
        RegionGains gains = RegionGains.atBest(model.region(low, high), margin);
        switch (Search.decide(gains, nodesLeft, settings.stop())) {
            case Outcome.Refuted refuted -> {
                nodesLeft = Math.max(1, nodesLeft - refuted.nodes());
                return Certifier.certify(names, refuted) instanceof Certificate.NoDeal(var root)
                        ? root
                        : null;
            }
            case Outcome.Found(Terms found, var _) -> {
                hopeful = found;
                if (!patient) {
                    return null;
                }
                Hope hope = new Hope(found, low, high);
                if (pieces > 1) {
                    hopes.add(hope);
                } else {
                    witness = hope.in(concrete);
                }
                return witness != null ? null : halve(low, high, gains.shape().options(found));
            }
            case Outcome.Undecided _ -> {
                nodesLeft = 1;
                return null;
            }
        }
    }

    private Certificate.@Nullable Node halve(double[] low, double[] high, int[] options) {
        int split = choose(low, high, options);
        if (split < 0) {
            return null;
        }
        double at = low[split] + (high[split] - low[split]) / 2;
        double[] middle = high.clone();
        middle[split] = at;
        Certificate.Node below = refute(low, middle);
        if (below == null) {
            return null;
        }
        middle = low.clone();
        middle[split] = at;
        Certificate.Node above = refute(middle, high);
        return above == null
                ? null
                : new Certificate.SplitNumber(
                        split, variables.get(split).path().toString(), at, below, above);
    }

    /// The shared number whose halving leaves these terms the least hope; the widest ones are tried. -1 when none is left to split.
    private int choose(double[] low, double[] high, int[] options) {
        List<Integer> candidates = new ArrayList<>();
        for (int v = 0; v < low.length; v++) {
            if (variables.get(v).shared() && width(v, low, high) > 1e-3) {
                candidates.add(v);
            }
        }
        candidates.sort((a, b) -> Double.compare(width(b, low, high), width(a, low, high)));
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int v : candidates.subList(0, Math.min(TRIALS, candidates.size()))) {
            double at = low[v] + (high[v] - low[v]) / 2;
            double[] middle = high.clone();
            middle[v] = at;
            double hope = hope(low, middle, options);
            middle = low.clone();
            middle[v] = at;
            hope += hope(middle, high, options);
            if (hope < least) {
                least = hope;
                best = v;
            }
        }
        return best;
    }

    /// How wide a number still is, as a part of all it may be.
    private double width(int variable, double[] low, double[] high) {
        double all = variables.get(variable).range().high() - variables.get(variable).range().low();
        return (high[variable] - low[variable]) / all;
    }

    private double hope(double[] low, double[] high, int[] options) {
        RegionGains gains = RegionGains.atBest(model.region(low, high), margin);
        double[] highest = new double[gains.shape().members()];
        gains.gains(options, highest);
        double sum = 0;
        for (double gain : highest) {
            sum += gain;
        }
        return sum;
    }
}
