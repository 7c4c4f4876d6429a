package org.westphalia.assess;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.westphalia.deal.DealProblem;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;
import org.westphalia.model.Terms;
import org.westphalia.world.Model;
import org.westphalia.world.World;

/// The worlds drawn from a model, and which of them have a deal. Each is decided exactly; terms that were a deal in a world before are
/// tried first, since in most worlds one of a few terms is.
final class DrawnWorlds {
    private static final int REMEMBERED = 24;
    private static final int REFUTATIONS = 3;
    private static final int AT_ONCE = 200;

    private final Model model;
    private final Settings settings;
    private final Model.Drawn[] drawn;
    private final @Nullable DealProblem[] problems;
    private final @Nullable Outcome[] outcomes;
    private final Deque<int[]> deals = new ArrayDeque<>();
    private final Deque<Outcome.Refuted> refutations = new ArrayDeque<>();
    private final @Nullable DrawnWorlds breaking;
    private int decided;
    private int wanted;
    private boolean none;
    private boolean all;

    DrawnWorlds(Model model, Settings settings) {
        this(model, settings, null);
    }

    /// The same worlds, were every agreement sure to last.
    DrawnWorlds lasting() {
        return new DrawnWorlds(model, settings, this);
    }

    private DrawnWorlds(Model model, Settings settings, @Nullable DrawnWorlds breaking) {
        this.breaking = breaking;
        this.model = model;
        this.settings = settings;
        wanted = model.variables().isEmpty() ? 1 : settings.worlds();
        drawn = new Model.Drawn[wanted];
        problems = new DealProblem[wanted];
        outcomes = new Outcome[wanted];
    }

    /// How many there are: as many as asked for; one when every number is exact; fewer when the work was stopped.
    int count() {
        return wanted;
    }

    private Model.Drawn drawn(int k) {
        if (breaking != null) {
            return breaking.drawn(k);
        }
        if (drawn[k] == null) {
            drawn[k] = model.draw(settings.seed(), k);
        }
        return drawn[k];
    }

    World world(int k) {
        return problem(k).world();
    }

    private static DealProblem lasting(DealProblem problem) {
        return DealProblem.compile(
                problem.world().withMembers(member -> member.withBreaks(0)), problem);
    }

    double[] values(int k) {
        return drawn(k).values();
    }

    DealProblem problem(int k) {
        DealProblem problem = problems[k];
        if (problem == null) {
            problem =
                    breaking == null
                            ? DealProblem.compile(drawn(k).world(), problems[0])
                            : lasting(breaking.problem(k));
            problems[k] = problem;
        }
        return problem;
    }

    /// Draws all worlds that are not drawn yet, or until the work is stopped; what is not drawn by then does not count.
    void drawAll() {
        for (int from = 0; from < wanted; from += AT_ONCE) {
            if (from > 0 && settings.stop().getAsBoolean()) {
                wanted = from;
                decided = Math.min(decided, wanted);
                return;
            }
            prepare(from, Math.min(wanted, from + AT_ONCE));
        }
    }

    /// Draws worlds on all processors: each depends on its number alone, and takes what all have in common from the first.
    private void prepare(int from, int to) {
        problem(0);
        IntStream.range(from, to).parallel().forEach(this::problem);
    }

    /// Decides worlds, in order, until so many are decided or the work is stopped.
    void decide(int number) {
        while (decided < Math.min(number, wanted)) {
            if (decided > 0 && settings.stop().getAsBoolean()) {
                wanted = decided;
                return;
            }
            if (problems[decided] == null) {
                prepare(decided, Math.min(Math.min(number, wanted), decided + AT_ONCE));
            }
            outcomes[decided] = settle(decided);
            decided++;
        }
    }

    private Outcome settle(int k) {
        DealProblem problem = problem(k);
        int[] before = breaking == null ? null : breaking.optionsOfDeal(k);
        boolean[] signers = before == null ? null : problem.signers(before);
        if (before != null && signers != null) {
            if (deals.stream().noneMatch(other -> Arrays.equals(other, before))) {
                remember(before);
            }
            return new Outcome.Found(problem.shape().terms(before), problem.shape().names(signers));
        }
        for (int[] options : deals) {
            signers = problem.signers(options);
            if (signers != null) {
                deals.remove(options);
                deals.addFirst(options);
                return new Outcome.Found(
                        problem.shape().terms(options), problem.shape().names(signers));
            }
        }
        for (Outcome.Refuted refuted : refutations) {
            if (SameRefutation.holds(refuted.root(), problem)) {
                return refuted;
            }
        }
        Outcome outcome = Search.decide(problem, settings.nodeLimit());
        if (outcome instanceof Outcome.Found found) {
            remember(problem.shape().options(found.terms()));
        } else if (outcome instanceof Outcome.Refuted refuted) {
            refutations.addFirst(refuted);
            if (refutations.size() > REFUTATIONS) {
                refutations.removeLast();
            }
        }
        return outcome;
    }

    private void remember(int[] options) {
        deals.addFirst(options);
        if (deals.size() > REMEMBERED) {
            deals.removeLast();
        }
    }

    private int @Nullable [] optionsOfDeal(int k) {
        return hasDeal(k) && outcomes[k] instanceof Outcome.Found found
                ? problem(k).shape().options(found.terms())
                : null;
    }

    /// Takes it as proved that no world has a deal: none need be decided.
    void noneHasADeal() {
        none = true;
        decided = wanted;
    }

    int decidedSoFar() {
        return decided;
    }

    long seed() {
        return settings.seed();
    }

    /// What the search said of world k; to be asked once it is decided.
    Outcome outcome(int k) {
        return Objects.requireNonNull(outcomes[k], "a world that is not decided yet");
    }

    /// The first world in which these terms are a deal.
    int firstWith(Terms terms) {
        int[] options = problem(0).shape().options(terms);
        for (int k = 0; k < decided; k++) {
            if (hasDeal(k) && problem(k).signers(options) != null) {
                return k;
            }
        }
        throw new IllegalArgumentException("no drawn world has this deal");
    }

    /// These terms as a deal of world k.
    Outcome.Found signedIn(int k, Terms terms) {
        DealProblem problem = problem(k);
        boolean[] signers = problem.signers(problem.shape().options(terms));
        return new Outcome.Found(terms, problem.shape().names(Objects.requireNonNull(signers)));
    }

    /// The terms that are a deal in world k, if there is one; to be asked once it is decided.
    Optional<Outcome.Found> deal(int k) {
        return outcomes[k] instanceof Outcome.Found found ? Optional.of(found) : Optional.empty();
    }

    /// What refutes world k, if it is refuted by itself.
    Optional<Outcome.Refuted> refutation(int k) {
        return outcomes[k] instanceof Outcome.Refuted refuted
                ? Optional.of(refuted)
                : Optional.empty();
    }

    boolean hasDeal(int k) {
        return !none && outcomes[k] instanceof Outcome.Found;
    }

    boolean isUndecided(int k) {
        return !none && outcomes[k] instanceof Outcome.Undecided;
    }

    int hits() {
        int hits = 0;
        for (int k = 0; k < decided; k++) {
            hits += hasDeal(k) ? 1 : 0;
        }
        return hits;
    }

    long undecided() {
        return Arrays.stream(outcomes).filter(Outcome.Undecided.class::isInstance).count();
    }

    /// Takes it as proved that every world has a deal.
    void allHaveADeal() {
        all = true;
    }

    /// The share of worlds with a deal; a world that could not be decided counts as one without. Where every number is exact, or
    /// it is proved that no world has one or that all have, nothing is left to chance.
    Share share() {
        return none || all || isOneWorld()
                ? Share.known(hits(), decided)
                : Share.of(hits(), decided);
    }

    private boolean isOneWorld() {
        return model.variables().isEmpty();
    }

    /// How many draws were thrown away because they contradicted a comparison.
    long redrawn() {
        long sum = 0;
        for (int k = 0; k < wanted; k++) {
            sum += drawn[k] == null ? 0 : drawn[k].redrawn() - drawn[k].unfit();
        }
        return sum;
    }

    /// The commonest deal: of terms that were found as deals, those that are a deal in most worlds; among equals the one found
    /// first.
    Optional<Terms> commonest() {
        int[] best = null;
        int most = 0;
        for (int[] options : deals.reversed()) {
            int count = 0;
            for (int k = 0; k < wanted; k++) {
                count += hasDeal(k) && problem(k).signers(options) != null ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = options;
            }
        }
        return best == null ? Optional.empty() : Optional.of(problem(0).shape().terms(best));
    }
}
