package org.westphalia.why;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.westphalia.assess.Settings;
import org.westphalia.assess.Share;
import org.westphalia.deal.DealProblem;
import org.westphalia.deal.Judge;
import org.westphalia.deal.Judgement;
import org.westphalia.deal.Judgement.PartyView;
import org.westphalia.model.Condition;
import org.westphalia.model.Path;
import org.westphalia.model.Reading;
import org.westphalia.model.RedLine;
import org.westphalia.model.Terms;
import org.westphalia.number.Grid;
import org.westphalia.world.Member;
import org.westphalia.world.Model;
import org.westphalia.world.World;

/// Who would sign given terms as a model has the parties, who would refuse, and at which clause or threshold: in the middle world
/// with reasons, over drawn worlds as shares.
public final class HowReceived {
    /// So many clauses are named that keep terms below what a party could have.
    private static final int DEAREST = 3;

    private final Model model;
    private final Terms terms;

    /// The world by which reasons are told.
    private final World middle;

    private HowReceived(Model model, World world, Terms terms) {
        this.model = model;
        this.terms = terms;
        this.middle = world;
    }

    /// The reception of complete terms.
    ///
    /// @param reading by which the model was resolved
    public static Reception of(
            Model model, Optional<Reading> reading, Terms terms, Settings settings) {
        return of(model, model.middle(), reading, terms, settings);
    }

    /// The same with reasons from a world of the model that need not be the middle one.
    static Reception of(
            Model model, World world, Optional<Reading> reading, Terms terms, Settings settings) {
        return new HowReceived(model, world, terms).reception(reading, settings);
    }

    /// In what share of drawn worlds each of these complete terms is a deal.
    static List<Share> dealShares(Model model, List<Terms> terms, Settings settings) {
        boolean exact = model.variables().isEmpty();
        int worlds = exact ? 1 : settings.worlds();
        boolean[][] deals = new boolean[worlds][];
        IntStream.range(0, worlds)
                .parallel()
                .forEach(k -> {
                    DealProblem problem =
                            DealProblem.compile(
                                    exact
                                            ? model.middle()
                                            : model.draw(settings.seed(), k).world());
                    deals[k] = new boolean[terms.size()];
                    for (int t = 0; t < deals[k].length; t++) {
                        deals[k][t] =
                                problem.signers(problem.shape().options(terms.get(t))) != null;
                    }
                });
        List<Share> shares = new ArrayList<>();
        for (int t = 0; t < terms.size(); t++) {
            int at = t;
            long hits = Arrays.stream(deals).filter(world -> world[at]).count();
            shares.add(exact ? Share.known(hits, worlds) : Share.of(hits, worlds));
        }
        return shares;
    }

    private Reception reception(Optional<Reading> reading, Settings settings) {
        Judgement judgement = Judge.judge(middle, terms);
        List<Reception.Refusal> refusals = new ArrayList<>();
        for (PartyView party : judgement.parties()) {
            if (!party.signs()) {
                for (PartyView holder : refusing(party)) {
                    refusals.add(refusal(party.id(), holder));
                }
            }
        }
        int worlds = model.variables().isEmpty() ? 1 : settings.worlds();
        int parties = middle.signatories().size();
        boolean[][] answers = new boolean[worlds][];
        IntStream.range(0, worlds)
                .parallel()
                .forEach(k -> answers[k] = answers(settings.seed(), k));
        Map<String, Share> refusedBy = new LinkedHashMap<>();
        for (int p = 0; p < parties; p++) {
            int party = p;
            refusedBy.put(
                    middle.signatories().get(p).party(),
                    share(Arrays.stream(answers).filter(signs -> !signs[party]).count(), worlds));
        }
        return new Reception(
                reading.map(Reading::id).orElse("case"),
                reading.map(Reading::title).orElse(model.source().title()),
                judgement,
                refusals,
                share(Arrays.stream(answers).filter(signs -> signs[parties]).count(), worlds),
                refusedBy);
    }

    private Share share(long hits, int worlds) {
        return model.variables().isEmpty() ? Share.known(hits, worlds) : Share.of(hits, worlds);
    }

    /// Who signs in a drawn world; the last entry tells whether it is a deal.
    private boolean[] answers(long seed, int k) {
        World world = model.variables().isEmpty() ? model.middle() : model.draw(seed, k).world();
        DealProblem problem = DealProblem.compile(world);
        int[] options = problem.shape().options(terms);
        boolean[] signers = problem.signers(options);
        int parties = world.signatories().size();
        boolean[] all = new boolean[parties + 1];
        if (signers != null) {
            System.arraycopy(signers, 0, all, 0, parties);
            all[parties] = true;
            return all;
        }
        boolean[] everybody = new boolean[parties];
        Arrays.fill(everybody, true);
        double hazard = problem.hazard(options, everybody);
        for (int p = 0; p < parties; p++) {
            all[p] = problem.signs(p, options, hazard);
        }
        return all;
    }

    /// The party itself, or those of its groups that refuse and hold a part of it.
    private static List<PartyView> refusing(PartyView party) {
        return party.groups().isEmpty()
                ? List.of(party)
                : party.groups().stream()
                        .filter(group -> !group.signs() && (group.veto() || group.share() > 0))
                        .toList();
    }

    private Reception.Refusal refusal(String party, PartyView holder) {
        Member member =
                middle.signatory(party).members().stream()
                        .filter(each -> each.id().equals(holder.id()))
                        .findFirst()
                        .orElseThrow();
        List<Reception.CrossedLine> lines =
                member.redLines().stream()
                        .filter(line -> isCrossed(holder, line))
                        .map(line -> crossed(holder.id(), line))
                        .toList();
        boolean below = holder.value().compareTo(holder.noDeal()) < 0;
        return new Reception.Refusal(
                party,
                holder.id(),
                lines,
                holder.value().doubleValue(),
                holder.noDeal().doubleValue(),
                below ? dearest(member) : List.of(),
                below ? model.claimsBehind(Path.of(holder.id()).then("no-deal")) : List.of());
    }

    private static boolean isCrossed(PartyView holder, RedLine line) {
        return holder.linesCrossed().stream().anyMatch(name -> name.endsWith("." + line.id()));
    }

    private Reception.CrossedLine crossed(String holder, RedLine line) {
        Set<String> issues = new LinkedHashSet<>();
        switch (line.demand()) {
            case RedLine.Never(Condition condition) -> issues.addAll(condition.options().keySet());
            case RedLine.Needs(List<Condition> anyOf) ->
                    anyOf.forEach(condition -> issues.addAll(condition.options().keySet()));
            case RedLine.NeedsLasting(List<Condition> anyOf, double _) ->
                    anyOf.forEach(condition -> issues.addAll(condition.options().keySet()));
        }
        return new Reception.CrossedLine(
                line.id(),
                issues.stream()
                        .map(issue -> issue + "=" + terms.option(issue).orElseThrow())
                        .toList(),
                claims(holder, line.id()));
    }

    private List<String> claims(String holder, String line) {
        List<String> own = model.claimsBehind(Path.of(holder).then("red-lines").then(line));
        return own.isEmpty()
                ? model.claimsBehind(
                        Path.of(holder).from(0).segments().size() > 1
                                ? Path.of(Path.of(holder).segments().getFirst())
                                        .then("red-lines")
                                        .then(line)
                                : Path.of(holder).then("red-lines").then(line))
                : own;
    }

    private List<Reception.Clause> dearest(Member member) {
        List<Reception.Clause> clauses = new ArrayList<>();
        for (int i = 0; i < middle.issues().size(); i++) {
            long[] points = member.value().options()[i];
            String option = terms.option(middle.issues().get(i).id()).orElseThrow();
            long lost =
                    Arrays.stream(points).max().orElse(0)
                            - points[middle.issues().get(i).indexOf(option)];
            if (lost > 0) {
                clauses.add(
                        new Reception.Clause(
                                middle.issues().get(i).id(),
                                option,
                                Grid.pointsAsDouble(lost, middle.decimals())));
            }
        }
        return clauses.stream()
                .sorted(Comparator.comparingDouble(Reception.Clause::points).reversed())
                .limit(DEAREST)
                .toList();
    }
}
