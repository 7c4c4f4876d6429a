package org.westphalia.why;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.westphalia.assess.Brief;
import org.westphalia.assess.NoDealAnywhere;
import org.westphalia.assess.Settings;
import org.westphalia.assess.Share;
import org.westphalia.deal.Completion;
import org.westphalia.deal.NearestTerms;
import org.westphalia.deal.Outcome;
import org.westphalia.model.Case;
import org.westphalia.model.Issue;
import org.westphalia.model.Lever;
import org.westphalia.model.Reading;
import org.westphalia.model.Terms;
import org.westphalia.number.Grid;
import org.westphalia.number.Interval;
import org.westphalia.world.Model;
import org.westphalia.world.Region;
import org.westphalia.world.WhatIf;
import org.westphalia.world.World;

/// Would it last, and who would break it? For terms: their chance to last in one world, over all worlds and over drawn ones; everybody's
/// choice between keeping and breaking; the fewest clauses to change and the minimal sets of levers after which breaking is worth more for
/// nobody. Without terms the same of all deals: the least and the greatest chance among them, and whether one is self-enforcing.
///
/// Self-enforcing means V >= B for every deciding party of one mind and every group with a part in the decision, whether it signs or not:
/// keeping the terms is worth at least as much to each as having them broken (Walter 1997; Powell 2006). This says nothing about how often
/// agreements break; the chance to last (`durability`) is a separate number, and the two are shown side by side.
public final class WouldItLast {
    /// More drawn worlds than this are used for the verdicts only: a world of all deals takes several searches.
    public static final int MOST_WORLDS = 200;

    /// Sets of levers tried; each is a model of its own.
    private static final long MOST_SETS = 600;

    /// Search nodes of one proof that nothing that may follow a beginning does.
    private static final long PROOF_NODES = 2_000;

    private static final double[] QUANTILES = {0.05, 0.5, 0.95};

    private final Asking asking;
    private final Optional<Long> drawn;
    private final Settings settings;
    private final Model model;
    private final World world;

    private WouldItLast(Asking asking, Optional<Long> drawn) {
        this.asking = asking;
        this.drawn = drawn;
        this.settings = asking.settings();
        this.model = asking.model();
        this.world = worldOf(model);
    }

    /// Answers about terms, or about all deals of a reading.
    ///
    /// @param drawn number of the drawn world in which terms are judged; empty for the middle one
    /// @param terms to be judged, open issues completed as well as can be; empty for all deals
    /// @return empty when every completion of the terms breaks a rule
    public static Optional<Lasts> of(
            Case source,
            Optional<Reading> reading,
            WhatIf whatIf,
            Optional<Long> drawn,
            Optional<Terms> terms,
            Settings settings) {
        WouldItLast question =
                new WouldItLast(new Asking(source, reading, whatIf, settings), drawn);
        if (terms.isEmpty()) {
            return Optional.of(question.answer(Optional.empty(), Optional.of(question.deals())));
        }
        return question.completed(terms.get())
                .map(whole ->
                        question.answer(
                                Optional.of(question.terms(whole, terms.get())), Optional.empty()));
    }

    private Lasts answer(Optional<Lasts.OfTerms> terms, Optional<Lasts.OfDeals> deals) {
        boolean mayBreak = model.hasDurability();
        return new Lasts(
                mayBreak,
                Brief.of(model, settings),
                mayBreak
                        ? Optional.of(Brief.of(model.withoutDurability(), settings))
                        : Optional.empty(),
                terms,
                deals,
                worlds(),
                settings.seed());
    }

    private World worldOf(Model of) {
        return drawn.isEmpty() ? of.middle() : of.draw(settings.seed(), drawn.get()).world();
    }

    private int worlds() {
        return model.variables().isEmpty() ? 1 : Math.min(settings.worlds(), MOST_WORLDS);
    }

    private World world(int k) {
        return model.variables().isEmpty()
                ? model.middle()
                : model.draw(settings.seed(), k).world();
    }

    private Share share(long hits) {
        return model.variables().isEmpty() ? Share.known(hits, 1) : Share.of(hits, worlds());
    }

    private Optional<Terms> completed(Terms named) {
        if (named.choices().size() == world.issues().size()) {
            return Optional.of(named);
        }
        return switch (Completion.of(world, named, settings.nodeLimit())) {
            case Completion.Deal(Terms whole, var _) -> Optional.of(whole);
            case Completion.Short(NearestTerms.Nearest nearest) -> Optional.of(nearest.terms());
            case Completion.None() -> Optional.empty();
        };
    }

    private Lasts.OfTerms terms(Terms terms, Terms named) {
        List<Lasts.Standing> standings =
                IntStream.range(0, worlds())
                        .parallel()
                        .mapToObj(k -> Standings.of(world(k), model, terms))
                        .toList();
        double[] chances =
                standings.stream().mapToDouble(Lasts.Standing::chance).sorted().toArray();
        return new Lasts.OfTerms(
                world.issues().stream()
                        .map(Issue::id)
                        .filter(issue -> named.option(issue).isEmpty())
                        .toList(),
                Standings.of(world, model, terms),
                bounds(terms),
                Arrays.stream(QUANTILES)
                        .map(part -> chances[(int) Math.rint(part * (chances.length - 1))])
                        .boxed()
                        .toList(),
                share(standings.stream().filter(Lasts.Standing::deal).count()),
                share(standings.stream().filter(Lasts.Standing::selfEnforcing).count()),
                breakers(standings),
                new WhatToChange(world, model, terms, settings.nodeLimit()).find(),
                levers(terms));
    }

    private Map<String, Share> breakers(List<Lasts.Standing> standings) {
        Map<String, Integer> hits = new LinkedHashMap<>();
        for (Lasts.Standing standing : standings) {
            for (Lasts.Choice choice : standing.choices()) {
                hits.merge(choice.id(), choice.breaks() ? 1 : 0, Integer::sum);
            }
        }
        Map<String, Share> shares = new LinkedHashMap<>();
        hits.forEach((id, count) -> {
            if (count > 0) {
                shares.put(id, share(count));
            }
        });
        return shares;
    }

    /// Least and greatest chance over everything that the ranges allow, everybody signing.
    private Interval bounds(Terms terms) {
        if (!model.hasDurability()) {
            return Interval.of(1);
        }
        Region region = model.region();
        double low = 1;
        double high = 1;
        for (int i = 0; i < region.hazard().rates().size(); i++) {
            Issue issue = region.issues().get(i);
            Interval rate =
                    region.hazard()
                            .rates()
                            .get(i)
                            .get(issue.indexOf(terms.option(issue.id()).orElseThrow()));
            low *= rate.low();
            high *= rate.high();
        }
        for (Region.Factor factor : region.hazard().factors()) {
            low *= factor.when().matches(terms) ? factor.rate().low() : 1;
            high *= factor.when().matches(terms) ? factor.rate().high() : 1;
        }
        double least = 1;
        double most = 1;
        for (Region.Signatory signatory : region.signatories()) {
            double leastBreaks = 1;
            double mostBreaks = 0;
            for (Region.Member member : signatory.members()) {
                leastBreaks = Math.min(leastBreaks, member.breaks().low());
                mostBreaks = Math.max(mostBreaks, member.breaks().high());
            }
            boolean together = signatory.blend() || signatory.oneCamp();
            for (Region.Member member : signatory.members()) {
                double atLeast = together ? leastBreaks : member.breaks().low();
                double atMost = together ? mostBreaks : member.breaks().high();
                least = Math.min(least, Grid.lasts(atMost, high) / (double) Grid.CERTAIN);
                most = Math.min(most, Grid.lasts(atLeast, low) / (double) Grid.CERTAIN);
            }
        }
        return new Interval(least, most);
    }

    private Lasts.LeverSets levers(Terms terms) {
        LeverSearch search =
                new LeverSearch(
                        asking, model, drawn, MOST_SETS, effect -> movesWorth(effect, terms));
        if (Standings.selfEnforcing(world, terms)) {
            return search.none();
        }
        return search.find(
                new LeverSearch.Question() {
                    @Override
                    public Optional<Lasts.Standing> holds(World there, Model pulled) {
                        return Standings.selfEnforcing(there, terms)
                                ? Optional.of(Standings.of(there, pulled, terms))
                                : Optional.empty();
                    }

                    @Override
                    public boolean isHopeless(Model open, double[] low, double[] high) {
                        return KeepingBounds.somebodyBreaks(open.region(low, high), terms);
                    }
                });
    }

    /// Whether a change can move what keeping or breaking these terms is worth to somebody, or whether somebody has a part at all. How
    /// long terms last, what signing brings at once and what red lines forbid plays no part in that.
    private static boolean movesWorth(LeverSearch.Effect effect, Terms terms) {
        if (effect.when() instanceof Lever.When.OnTerms(var condition)
                && !condition.matches(terms)) {
            return false;
        }
        List<String> path = effect.change().path().segments();
        return !path.getFirst().equals("durability")
                && path.stream().noneMatch(List.of("bonus", "red-lines", "breaks")::contains);
    }

    private Lasts.OfDeals deals() {
        Outcome any = Decided.in(world, settings.nodeLimit());
        List<long[]> counted =
                IntStream.range(0, worlds()).parallel().mapToObj(k -> count(world(k))).toList();
        Optional<Lasts.Standing> enforced = Optional.empty();
        boolean decided = true;
        Optional<Extremes> extremes = Optional.empty();
        if (any instanceof Outcome.Found found) {
            Extremes ends = Extremes.of(world, found, settings.nodeLimit());
            extremes = Optional.of(ends);
            Optional<Terms> kept =
                    ends.longest().filter(terms -> Standings.selfEnforcing(world, terms));
            if (kept.isEmpty()) {
                Outcome outcome = Decided.in(keeping(world), settings.nodeLimit());
                decided = !(outcome instanceof Outcome.Undecided);
                kept =
                        outcome instanceof Outcome.Found(Terms terms, var _)
                                ? Optional.of(terms)
                                : Optional.empty();
            }
            enforced = kept.map(terms -> Standings.of(world, model, terms));
        } else {
            decided = any instanceof Outcome.Refuted;
        }
        return new Lasts.OfDeals(
                switch (any) {
                    case Outcome.Found _ -> Lasts.Answer.YES;
                    case Outcome.Refuted _ -> Lasts.Answer.NO;
                    case Outcome.Undecided _ -> Lasts.Answer.OPEN;
                },
                extremes.flatMap(Extremes::shortest).map(t -> Standings.of(world, model, t)),
                extremes.flatMap(Extremes::longest).map(t -> Standings.of(world, model, t)),
                extremes.map(Extremes::exact).orElse(true),
                enforced,
                decided,
                share(total(counted, 0)),
                share(total(counted, 1)),
                share(total(counted, 2)),
                enforced.isPresent() ? Optional.empty() : Optional.of(leversForDeals()));
    }

    private static long total(List<long[]> counted, int of) {
        return counted.stream().mapToLong(each -> each[of]).sum();
    }

    /// Whether a world has a deal, one that nobody would rather break, and one as likely to last as not.
    private long[] count(World there) {
        long[] counts = new long[3];
        if (!(Decided.in(there, settings.nodeLimit()) instanceof Outcome.Found found)) {
            return counts;
        }
        counts[0] = 1;
        counts[1] =
                Standings.selfEnforcing(there, found.terms())
                                || Decided.in(keeping(there), settings.nodeLimit())
                                        instanceof Outcome.Found
                        ? 1
                        : 0;
        double breaks = Extremes.mostDoubtful(there);
        long half = Grid.CERTAIN / 2;
        counts[2] =
                Grid.lasts(breaks, Standings.hazard(there, found.terms(), found.signers())) >= half
                                || Decided.in(
                                                Required.in(
                                                        there,
                                                        List.of(
                                                                Required.lastingAtLeast(
                                                                        there, breaks, half))),
                                                settings.nodeLimit())
                                        instanceof Outcome.Found
                        ? 1
                        : 0;
        return counts;
    }

    private static World keeping(World of) {
        return Required.in(of, Required.keepers(of));
    }

    private Lasts.LeverSets leversForDeals() {
        boolean[] undecided = new boolean[1];
        Lasts.LeverSets sets =
                new LeverSearch(asking, model, drawn, MOST_SETS, _ -> true)
                        .find(
                                new LeverSearch.Question() {
                                    @Override
                                    public Optional<Lasts.Standing> holds(
                                            World there, Model pulled) {
                                        Outcome kept =
                                                Decided.in(keeping(there), settings.nodeLimit());
                                        undecided[0] |= kept instanceof Outcome.Undecided;
                                        return kept instanceof Outcome.Found(Terms terms, var _)
                                                ? Optional.of(Standings.of(there, pulled, terms))
                                                : Optional.empty();
                                    }

                                    @Override
                                    public boolean isHopeless(
                                            Model open, double[] low, double[] high) {
                                        return NoDealAnywhere.between(open, low, high, PROOF_NODES);
                                    }
                                });
        return undecided[0]
                ? new Lasts.LeverSets(
                        sets.sets(), sets.levers(), sets.idle(), false, 0, sets.tried())
                : sets;
    }
}
