package org.westphalia.assess;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.westphalia.deal.DealProblem;
import org.westphalia.model.Agreement;
import org.westphalia.model.Issue;
import org.westphalia.model.Proposal;
import org.westphalia.model.Terms;
import org.westphalia.number.Grid;
import org.westphalia.number.Interval;
import org.westphalia.world.Demand;
import org.westphalia.world.Member;
import org.westphalia.world.Model;
import org.westphalia.world.Region;
import org.westphalia.world.World;
import org.westphalia.world.Worth;

/// What a reader should know before believing a verdict, in plain sentences.
final class Warnings {
    /// A chance to last below this is small.
    private static final double SMALL_CHANCE = 0.5;

    private final Model model;
    private final DrawnWorlds draws;
    private final RangeVerdict found;
    private final Wording wording;
    private final List<String> told = new ArrayList<>();

    private Warnings(Model model, DrawnWorlds draws, RangeVerdict found) {
        this.model = model;
        this.draws = draws;
        this.found = found;
        this.wording = new Wording(model.source());
    }

    /// @param conflict a minimal one of every world, where there is a refutation
    /// @param exact whether terms that are shown where there is no deal are the nearest to one
    static List<String> of(
            Model model,
            DrawnWorlds draws,
            RangeVerdict found,
            Optional<List<Demand>> conflict,
            boolean exact) {
        Warnings warnings = new Warnings(model, draws, found);
        if (found.verdict() == Verdict.CERTAIN || found.verdict() == Verdict.POSSIBLE) {
            found.terms()
                    .ifPresent(terms -> {
                        warnings.leftOut(terms);
                        warnings.farFromProposals(terms);
                        warnings.signedForCollapse(terms);
                    });
            warnings.idleGroups();
        }
        if (!model.variables().isEmpty()) {
            conflict.ifPresent(warnings::idleNumbers);
        }
        warnings.idleIssues();
        warnings.draws();
        if (!exact) {
            warnings.told.add(
                    "The search for terms nearest to a deal was cut short: nearer ones than those shown may exist.");
        }
        return List.copyOf(warnings.told);
    }

    /// With an agreement that does not need everybody: who is missing from the commonest deal, in most worlds.
    private void leftOut(Terms terms) {
        if (model.source().agreement() instanceof Agreement.All) {
            return;
        }
        int worlds = 0;
        Map<String, Integer> missing = new java.util.LinkedHashMap<>();
        for (int k = 0; k < draws.count(); k++) {
            DealProblem problem = draws.problem(k);
            int[] options = problem.shape().options(terms);
            boolean[] signers = draws.hasDeal(k) ? problem.signers(options) : null;
            if (signers != null) {
                worlds++;
                for (int s = 0; s < signers.length; s++) {
                    missing.merge(problem.shape().party(s), signers[s] ? 0 : 1, Integer::sum);
                }
            }
        }
        int all = worlds;
        List<String> out =
                missing.entrySet().stream()
                        .filter(entry -> 2 * entry.getValue() > all)
                        .map(entry -> wording.holder(entry.getKey()))
                        .toList();
        if (!out.isEmpty()) {
            told.add(
                    "The commonest deal leaves "
                            + Wording.join(out, "and")
                            + " out in most of its worlds: it is a deal without that signature.");
        }
    }

    private void farFromProposals(Terms terms) {
        List<Proposal> proposals = model.source().proposals();
        if (!proposals.isEmpty()
                && proposals.stream().allMatch(proposal -> isFar(terms, proposal.terms()))) {
            told.add(
                    "The commonest deal was never near any proposal: it differs from each of them on more than half of the "
                            + "issues that it names.");
        }
    }

    private static boolean isFar(Terms terms, Terms proposed) {
        long different =
                proposed.choices().entrySet().stream()
                        .filter(entry ->
                                !terms.option(entry.getKey()).equals(Optional.of(entry.getValue())))
                        .count();
        return 2 * different > proposed.choices().size();
    }

    /// Somebody who values the broken agreement above none, and sees it break more likely than not.
    private void signedForCollapse(Terms terms) {
        World world = found.world();
        DealProblem problem = DealProblem.compile(world);
        int[] options = problem.shape().options(terms);
        boolean[] signers = problem.signers(options);
        if (signers == null) {
            return;
        }
        double hazard = problem.hazard(options, signers);
        int s = 0;
        for (var signatory : world.signatories()) {
            for (Member member : signatory.members()) {
                double lasts = (double) world.weigh().of(member.breaks(), hazard) / Grid.CERTAIN;
                long collapse = at(member.collapse(), options, terms);
                if (signers[s] && lasts < SMALL_CHANCE && collapse > member.noDeal()) {
                    told.add(
                            wording.holder(member.id())
                                    + " may sign for the collapse: it sees a chance of "
                                    + Math.round(lasts * 100)
                                    + " % that these terms last, and values the path on which they break above no deal ("
                                    + points(collapse, world)
                                    + " against "
                                    + points(member.noDeal(), world)
                                    + ").");
                }
            }
            s++;
        }
    }

    private static long at(Worth worth, int[] options, Terms terms) {
        long sum = worth.base();
        for (int i = 0; i < worth.options().length; i++) {
            sum += worth.options()[i].length > 0 ? worth.options()[i][options[i]] : 0;
        }
        for (Worth.Extra extra : worth.extras()) {
            sum += extra.when().crossedBy(terms, Grid.CERTAIN) ? extra.points() : 0;
        }
        return sum;
    }

    private static String points(long units, World world) {
        return Long.toString(Math.round(Grid.pointsAsDouble(units, world.decimals())));
    }

    private void idleGroups() {
        List<String> idle = IdleGroups.of(draws);
        if (!idle.isEmpty()) {
            told.add(
                    "Each taken alone, the consent of "
                            + Wording.join(idle.stream().map(wording::holder).toList(), "and of")
                            + " changed the verdict in none of the worlds that were tried.");
        }
    }

    /// Whose values a refutation of every world does not rest on: it holds whatever these are.
    private void idleNumbers(List<Demand> conflict) {
        List<String> gaining =
                conflict.stream()
                        .flatMap(demand ->
                                demand instanceof Demand.Threshold(String holder)
                                        ? Stream.of(holder)
                                        : Stream.empty())
                        .toList();
        if (gaining.isEmpty()) {
            told.add(
                    "No number matters to this verdict: it rests on red lines and rules alone, whatever anything is worth.");
            return;
        }
        List<String> idle =
                draws.world(0).signatories().stream()
                        .flatMap(signatory -> signatory.members().stream())
                        .map(Member::id)
                        .filter(member -> !gaining.contains(member))
                        .map(wording::holder)
                        .toList();
        if (!idle.isEmpty()) {
            told.add(
                    "What terms and no deal are worth to "
                            + Wording.join(idle, "and to")
                            + " does not matter to this verdict: it would stand whatever these numbers were.");
        }
    }

    /// Issues that nothing depends on.
    private void idleIssues() {
        Region region = model.region();
        Set<String> named = new LinkedHashSet<>();
        new Mentions(region).forEach(named::add);
        List<String> idle = new ArrayList<>();
        List<Issue> issues = region.issues();
        IntStream.range(0, issues.size())
                .filter(i -> !named.contains(issues.get(i).id()) && isIdle(region, i))
                .forEach(i -> idle.add(issues.get(i).title()));
        if (!idle.isEmpty()) {
            told.add(
                    "Nothing depends on "
                            + Wording.join(idle, "and")
                            + ": no deciding party cares how it is settled.");
        }
    }

    private static boolean isIdle(Region region, int issue) {
        boolean rates =
                issue < region.hazard().rates().size()
                        && region.hazard().rates().get(issue).stream()
                                .anyMatch(rate -> !rate.equals(Interval.of(1)));
        return !rates
                && region.signatories().stream()
                        .flatMap(signatory -> signatory.members().stream())
                        .allMatch(member -> isIdle(member, issue));
    }

    private static boolean isIdle(Region.Member member, int issue) {
        boolean weightless = member.weighted() && member.weights().get(issue).high() == 0;
        return (weightless || isConstant(member.scores(), issue))
                && isConstant(member.collapse().options(), issue)
                && isConstant(member.outright().options(), issue);
    }

    private static boolean isConstant(List<List<Interval>> table, int issue) {
        return issue >= table.size()
                || table.get(issue).stream()
                        .allMatch(
                                cell -> cell.isExact() && cell.equals(table.get(issue).getFirst()));
    }

    private void draws() {
        long redrawn = draws.redrawn();
        if (redrawn > 0) {
            told.add(
                    redrawn
                            + " drawn worlds contradicted a comparison of the case and were drawn again ("
                            + draws.count()
                            + " worlds stand).");
        }
        if (draws.undecided() > 0) {
            told.add(
                    draws.undecided()
                            + " drawn worlds could not be decided within the limit; they count as worlds without a deal.");
        }
    }
}
