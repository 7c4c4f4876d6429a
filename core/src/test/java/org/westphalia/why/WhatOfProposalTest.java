package org.westphalia.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.westphalia.assess.RandomCases;
import org.westphalia.assess.Settings;
import org.westphalia.deal.Judge;
import org.westphalia.deal.Judgement.PartyView;
import org.westphalia.model.Agreement;
import org.westphalia.model.Issue;
import org.westphalia.model.Terms;
import org.westphalia.number.Grid;
import org.westphalia.why.ProposalStudy.Existence;
import org.westphalia.world.Model;
import org.westphalia.world.World;

class WhatOfProposalTest {
    private static final Settings FEW = Settings.usual().withWorlds(5, 1);

    /// A random world of three issues and a random text in it, with everything that can be tried.
    private record Trial(long seed, Model model, World world, Terms text) {
        static Trial of(long seed, boolean partial) {
            RandomCases.Kind kind =
                    new RandomCases.Kind(
                            seed % 2 == 0, seed % 5 == 0, seed % 3 == 0, seed % 4 == 1, false, 3);
            Model model = RandomCases.model(seed, seed % 7 == 0 ? kind.withLasting() : kind);
            Random random = new Random(seed);
            Map<String, String> choices = new LinkedHashMap<>();
            for (Issue issue : model.middle().issues()) {
                int option = random.nextInt(issue.options().size());
                if (!partial || random.nextInt(3) > 0) {
                    choices.put(issue.id(), issue.options().get(option).id());
                }
            }
            return new Trial(seed, model, model.middle(), new Terms(choices));
        }

        /// With no-deal values 20 points lower, so that there are deals to choose from.
        Trial easier() {
            long units = Grid.units(20, world.decimals());
            return new Trial(
                    seed,
                    model,
                    world.withMembers(member -> member.withNoDeal(member.noDeal() - units)),
                    text);
        }

        Optional<ProposalStudy> study() {
            return WhatOfProposal.of(model, world, Optional.empty(), text, FEW);
        }

        List<Terms> keeping(Collection<String> issues) {
            return everything(world).stream()
                    .filter(terms ->
                            issues.stream()
                                    .allMatch(issue ->
                                            text.option(issue).isEmpty()
                                                    || terms.option(issue)
                                                            .equals(text.option(issue))))
                    .toList();
        }

        boolean isDeal(Terms terms) {
            return Judge.judge(world, terms).deal();
        }

        boolean keepsRules(Terms terms) {
            return Judge.judge(world, terms).rulesBroken().isEmpty();
        }

        /// Everybody whose consent counts, when all sign.
        List<PartyView> everybody(Terms terms) {
            World all = world.withAgreement(new Agreement.All());
            List<PartyView> views = new ArrayList<>();
            for (PartyView party : Judge.judge(all, terms).parties()) {
                if (party.groups().isEmpty()) {
                    views.add(party);
                } else {
                    party.groups().stream()
                            .filter(group -> group.veto() || group.share() > 0)
                            .forEach(views::add);
                }
            }
            return views;
        }

        boolean signsIfAllDo(Terms terms, String party) {
            World all = world.withAgreement(new Agreement.All());
            return keepsRules(terms)
                    && Judge.judge(all, terms).parties().stream()
                            .filter(view -> view.id().equals(party))
                            .allMatch(PartyView::signs);
        }

        List<BigDecimal> values(Terms terms) {
            return everybody(terms).stream()
                    .map(view -> view.value().setScale(world.decimals(), RoundingMode.FLOOR))
                    .toList();
        }

        boolean isBetter(Terms terms, List<Terms> texts) {
            List<PartyView> now = everybody(terms);
            for (int m = 0; m < now.size(); m++) {
                for (Terms other : texts) {
                    if (values(terms).get(m).compareTo(values(other).get(m)) < 0) {
                        return false;
                    }
                }
                int at = m;
                if (now.get(m).linesCrossed().stream()
                        .anyMatch(line ->
                                !texts.stream()
                                        .allMatch(other ->
                                                everybody(other)
                                                        .get(at)
                                                        .linesCrossed()
                                                        .contains(line)))) {
                    return false;
                }
            }
            return keepsRules(terms)
                    && texts.stream().noneMatch(other -> values(other).equals(values(terms)));
        }

        long gaining(Terms terms, List<Terms> texts) {
            return IntStream.range(0, values(terms).size())
                    .filter(m ->
                            texts.stream()
                                    .allMatch(other ->
                                            values(terms).get(m).compareTo(values(other).get(m))
                                                    > 0))
                    .count();
        }
    }

    private static List<Terms> everything(World world) {
        List<Terms> terms = List.of(new Terms(Map.of()));
        for (Issue issue : world.issues()) {
            terms =
                    terms.stream()
                            .flatMap(each ->
                                    issue.options().stream()
                                            .map(option -> each.with(issue.id(), option.id())))
                            .toList();
        }
        return terms;
    }

    /// Minimal subsets of which something holds; it holds of all that contain one.
    private static List<Set<String>> minimal(
            Collection<String> things, Predicate<Set<String>> holds) {
        List<String> all = List.copyOf(things);
        List<Set<String>> minimal = new ArrayList<>();
        IntStream.range(0, 1 << all.size())
                .boxed()
                .sorted(Comparator.comparingInt(Integer::bitCount))
                .forEach(set -> {
                    Set<String> chosen = new LinkedHashSet<>();
                    for (int i = 0; i < all.size(); i++) {
                        if ((set >> i & 1) == 1) {
                            chosen.add(all.get(i));
                        }
                    }
                    if (minimal.stream().noneMatch(chosen::containsAll) && holds.test(chosen)) {
                        minimal.add(chosen);
                    }
                });
        return minimal;
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new LinkedHashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    @Test
    void changesAndPoisonOfRandomProposalsAreThoseThatTryingEverythingFinds() {
        int changed = 0;
        for (long seed = 1; seed <= 70; seed++) {
            Trial trial = Trial.of(seed, seed % 3 == 1);
            Optional<ProposalStudy> study = trial.study();
            Set<String> clauses = trial.text().choices().keySet();
            assertThat(study.isPresent())
                    .as("seed " + seed)
                    .isEqualTo(
                            clauses.size() == trial.world().issues().size()
                                    || trial.keeping(clauses).stream().anyMatch(trial::keepsRules));
            if (study.isEmpty()) {
                continue;
            }
            ProposalStudy found = study.get();
            boolean any = everything(trial.world()).stream().anyMatch(trial::isDeal);
            assertThat(found.any())
                    .as("seed " + seed)
                    .isEqualTo(any ? Existence.YES : Existence.NO);
            assertThat(found.complete()).as("seed " + seed).isTrue();
            List<Set<String>> changes =
                    minimal(
                            clauses,
                            set ->
                                    trial.keeping(without(clauses, set)).stream()
                                            .anyMatch(trial::isDeal));
            assertThat(found.changes().stream().map(ProposalStudy.Change::issues).toList())
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(
                            changes.stream().filter(set -> !set.isEmpty()).toList());
            for (ProposalStudy.Change change : found.changes()) {
                assertThat(trial.isDeal(change.terms())).isTrue();
                assertThat(trial.keeping(without(clauses, change.issues())))
                        .contains(change.terms());
            }
            List<Set<String>> poison =
                    minimal(clauses, set -> trial.keeping(set).stream().noneMatch(trial::isDeal));
            assertThat(found.poison())
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(any ? poison : List.of());
            for (ProposalStudy.WayIn way : found.waysIn()) {
                assertThat(way.complete()).isTrue();
                assertThat(way.changes().keySet())
                        .as("seed " + seed + " " + way.party())
                        .containsExactlyInAnyOrderElementsOf(
                                minimal(
                                        clauses,
                                        set ->
                                                trial.keeping(without(clauses, set)).stream()
                                                        .anyMatch(terms ->
                                                                trial.signsIfAllDo(
                                                                        terms, way.party()))));
            }
            changed += found.changes().isEmpty() ? 0 : 1;
        }
        assertThat(changed).isGreaterThan(10);
    }

    @Test
    void whatIsSaidWhenTheListsStopEarlyHoldsAllTheSame() {
        int stopped = 0;
        for (long seed = 1; seed <= 70; seed++) {
            Trial trial = Trial.of(seed, false);
            Set<String> clauses = trial.text().choices().keySet();
            ClauseSets.Found found = ClauseSets.of(trial.world(), trial.text(), FEW, 1 + seed % 3);
            if (found.any() != Existence.YES || found.complete()) {
                continue;
            }
            stopped++;
            List<Set<String>> changes =
                    minimal(
                            clauses,
                            set ->
                                    trial.keeping(without(clauses, set)).stream()
                                            .anyMatch(trial::isDeal));
            List<Set<String>> poison =
                    minimal(clauses, set -> trial.keeping(set).stream().noneMatch(trial::isDeal));
            assertThat(found.changes()).as("seed " + seed).isNotEmpty();
            assertThat(changes).as("seed " + seed).containsAll(found.changes().keySet());
            assertThat(poison).as("seed " + seed).containsAll(found.poison());
            for (Set<String> change : changes) {
                assertThat(
                                found.changes().containsKey(change)
                                        || change.size() >= found.leastOther())
                        .as("seed " + seed)
                        .isTrue();
            }
            for (Set<String> pill : poison) {
                assertThat(found.poison().contains(pill) || pill.size() > found.poisonUpTo())
                        .as("seed " + seed)
                        .isTrue();
            }
        }
        assertThat(stopped).isGreaterThan(5);
    }

    @Test
    void noCompletionOfARandomProposalHasALargerProductOfGains() {
        int compared = 0;
        for (long seed = 1; seed <= 70; seed++) {
            Trial trial = Trial.of(seed, true).easier();
            Optional<Terms> completed =
                    WhatOfProposal.completed(trial.world(), trial.text(), 100_000)
                            .map(WhatOfProposal.Completed::terms);
            if (!(trial.world().agreement() instanceof Agreement.All) || completed.isEmpty()) {
                continue;
            }
            List<Terms> deals =
                    trial.keeping(trial.text().choices().keySet()).stream()
                            .filter(trial::isDeal)
                            .toList();
            Terms found = completed.get();
            assertThat(trial.isDeal(found)).as("seed " + seed).isEqualTo(!deals.isEmpty());
            List<List<BigDecimal>> gains =
                    deals.stream().map(terms -> gains(trial.world(), terms)).toList();
            for (List<BigDecimal> other : gains) {
                assertThat(product(other, gains))
                        .as("seed " + seed)
                        .isLessThanOrEqualTo(product(gains(trial.world(), found), gains));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(30);
    }

    private static List<BigDecimal> gains(World world, Terms terms) {
        return Judge.judge(world, terms).parties().stream().map(PartyView::gain).toList();
    }

    private static BigDecimal product(List<BigDecimal> gains, List<List<BigDecimal>> all) {
        BigDecimal product = BigDecimal.ONE;
        for (int p = 0; p < gains.size(); p++) {
            int party = p;
            if (all.stream().anyMatch(each -> each.get(party).signum() > 0)) {
                product = product.multiply(gains.get(p));
            }
        }
        return product;
    }

    @Test
    void termsBetterForAllThanRandomTextsExistWhereTryingEverythingFindsThem() {
        int found = 0;
        int none = 0;
        for (long seed = 1; seed <= 70; seed++) {
            Trial trial = Trial.of(seed, false);
            Terms other = Trial.of(seed + 7 - seed % 7 * 2, false).text();
            List<Terms> texts =
                    seed % 2 == 0 ? List.of(trial.text()) : List.of(trial.text(), other);
            BetterForAll.Found better = BetterForAll.than(trial.world(), texts, FEW);
            List<Terms> all =
                    everything(trial.world()).stream()
                            .filter(terms -> trial.isBetter(terms, texts))
                            .toList();
            assertThat(better.exists()).as("seed " + seed).contains(!all.isEmpty());
            if (all.isEmpty()) {
                none++;
                continue;
            }
            found++;
            assertThat(better.exact()).isTrue();
            assertThat(all).as("seed " + seed).contains(better.terms().orElseThrow());
            assertThat((long) better.gaining().size())
                    .as("seed " + seed)
                    .isEqualTo(
                            all.stream()
                                    .mapToLong(each -> trial.gaining(each, texts))
                                    .max()
                                    .orElseThrow());
            for (Terms each : all) {
                assertThat(gained(trial, each, texts, better.gaining()))
                        .as("seed " + seed)
                        .isLessThanOrEqualTo(
                                gained(
                                        trial,
                                        better.terms().orElseThrow(),
                                        texts,
                                        better.gaining()));
            }
        }
        assertThat(found).isGreaterThan(10);
        assertThat(none).isGreaterThan(10);
    }

    /// The product of what those gain over the better of the texts.
    private static BigDecimal gained(
            Trial trial, Terms terms, List<Terms> texts, Set<String> gaining) {
        List<PartyView> views = trial.everybody(terms);
        BigDecimal product = BigDecimal.ONE;
        for (int m = 0; m < views.size(); m++) {
            int at = m;
            if (gaining.contains(views.get(m).id())) {
                BigDecimal most =
                        texts.stream()
                                .map(text -> trial.values(text).get(at))
                                .reduce(BigDecimal::max)
                                .orElseThrow();
                product = product.multiply(views.get(m).value().subtract(most));
            }
        }
        return product;
    }

    @Test
    void whatAnExchangeBringsAddsUp() {
        for (long seed = 1; seed <= 30; seed++) {
            Trial trial = Trial.of(seed, false);
            Terms other = Trial.of(seed + 1, false).text();
            Exchange exchange = Exchange.between(trial.world(), trial.text(), other);
            List<PartyView> before = trial.everybody(trial.text());
            List<PartyView> after = trial.everybody(other);
            for (int m = 0; m < before.size(); m++) {
                String id = before.get(m).id();
                BigDecimal sum = exchange.besides().get(id);
                for (Exchange.Clause clause : exchange.clauses()) {
                    sum = sum.add(clause.points().get(id));
                }
                assertThat(sum)
                        .as("seed " + seed)
                        .isEqualByComparingTo(after.get(m).value().subtract(before.get(m).value()))
                        .isEqualByComparingTo(exchange.total().get(id));
            }
        }
    }
}
