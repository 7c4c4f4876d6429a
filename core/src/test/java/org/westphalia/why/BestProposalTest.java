package org.westphalia.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.westphalia.deal.Judge;
import org.westphalia.deal.Judgement;
import org.westphalia.deal.RandomWorlds;
import org.westphalia.model.Agreement;
import org.westphalia.model.Condition;
import org.westphalia.model.Issue;
import org.westphalia.model.Terms;
import org.westphalia.number.Grid;
import org.westphalia.world.Onlooker;
import org.westphalia.world.World;
import org.westphalia.world.Worth;

/// The best proposal of an actor, against trying all terms of small random worlds.
class BestProposalTest {
    private static final int WORLDS = 150;
    private static final long LIMIT = 100_000;

    @Test
    void aThirdPartyProposesTheDealItValuesMostAndNeverWhatItForbids() {
        int found = 0;
        for (long seed = 1; seed <= WORLDS; seed++) {
            Random random = new Random(seed);
            World world = new RandomWorlds(seed, seed % 3 > 0).next();
            Onlooker onlooker = new Onlooker("bank", worth(world, random));
            List<Condition> forbids =
                    random.nextBoolean() ? List.of() : List.of(one(world, random));
            BestProposal search =
                    new BestProposal(world, "bank", Optional.of(onlooker), forbids, LIMIT);
            Optional<BestProposal.Best> best = search.find(List.of());
            Aim aim = search.aim().orElseThrow();
            List<Judgement> deals =
                    deals(world).stream()
                            .filter(deal ->
                                    forbids.stream().noneMatch(each -> each.matches(deal.terms())))
                            .toList();
            assertThat(best.isPresent()).as("seed " + seed).isEqualTo(!deals.isEmpty());
            if (best.isPresent()) {
                found++;
                long most =
                        deals.stream()
                                .mapToLong(deal -> aim.worth(deal.terms()))
                                .max()
                                .orElseThrow();
                List<Judgement> among =
                        deals.stream().filter(deal -> aim.worth(deal.terms()) == most).toList();
                assertThat(best.get().worth()).as("seed " + seed).isEqualTo(most);
                if (world.agreement() instanceof Agreement.All) {
                    assertThat(best.get().terms())
                            .as("seed " + seed)
                            .isEqualTo(nash(world, among, Set.of()));
                }
                BestProposal.Others others = search.asGoodAs(best.get());
                assertThat(others.terms()).hasSize(Math.min(3, among.size() - 1));
                assertThat(others.more()).as("seed " + seed).isEqualTo(among.size() > 4);
                assertThat(search.indifferentTo(best.get()))
                        .as("seed " + seed)
                        .containsExactlyInAnyOrderElementsOf(
                                differing(world, best.get().terms(), among));
            }
        }
        assertThat(found).isGreaterThan(WORLDS / 3);
    }

    /// The issues that one of these deals settles otherwise than those terms.
    private static List<String> differing(World world, Terms terms, List<Judgement> among) {
        return world.issues().stream()
                .map(Issue::id)
                .filter(issue ->
                        among.stream()
                                .anyMatch(deal ->
                                        !deal.terms().option(issue).equals(terms.option(issue))))
                .toList();
    }

    @Test
    void anActorWithoutWishesProposesTheNashSolution() {
        for (long seed = 1; seed <= WORLDS; seed++) {
            World world = new RandomWorlds(seed, seed % 3 > 0).next();
            BestProposal search =
                    new BestProposal(world, "bank", Optional.empty(), List.of(), LIMIT);
            Optional<BestProposal.Best> best = search.find(List.of());
            List<Judgement> deals = deals(world);
            assertThat(best.isPresent()).as("seed " + seed).isEqualTo(!deals.isEmpty());
            if (best.isPresent() && world.agreement() instanceof Agreement.All) {
                assertThat(best.get().terms())
                        .as("seed " + seed)
                        .isEqualTo(nash(world, deals, Set.of()));
                assertThat(search.isExact()).isTrue();
            }
        }
    }

    @Test
    void aDecidingPartyProposesWhatItGainsMostBy() {
        for (long seed = 1; seed <= WORLDS; seed++) {
            World world = new RandomWorlds(seed, seed % 3 > 0).next();
            String actor = world.signatories().getFirst().party();
            BestProposal search =
                    new BestProposal(world, actor, Optional.empty(), List.of(), LIMIT);
            Optional<BestProposal.Best> best = search.find(List.of());
            List<Judgement> deals =
                    deals(world).stream()
                            .filter(deal -> deal.parties().getFirst().signs())
                            .toList();
            if (world.agreement() instanceof Agreement.All && !deals.isEmpty()) {
                Aim aim = search.aim().orElseThrow();
                assertThat(best.orElseThrow().worth())
                        .as("seed " + seed)
                        .isEqualTo(
                                deals.stream()
                                        .mapToLong(deal -> aim.worth(deal.terms()))
                                        .max()
                                        .orElseThrow());
            }
        }
    }

    /// The largest product of the gains of those who can gain; then the larger least gain, then the first in option order.
    private static Terms nash(World world, List<Judgement> deals, Set<String> aside) {
        int[] counted =
                IntStream.range(0, world.signatories().size())
                        .filter(p -> !aside.contains(world.signatories().get(p).party()))
                        .filter(p ->
                                deals.stream()
                                        .anyMatch(
                                                deal -> deal.parties().get(p).gain().signum() > 0))
                        .toArray();
        Judgement best = null;
        for (Judgement deal : deals) {
            if (best == null || compare(deal, best, counted) > 0) {
                best = deal;
            }
        }
        return best.terms();
    }

    private static int compare(Judgement one, Judgement other, int[] counted) {
        int byProduct = product(one, counted).compareTo(product(other, counted));
        return byProduct != 0 ? byProduct : least(one, counted).compareTo(least(other, counted));
    }

    private static BigDecimal product(Judgement deal, int[] counted) {
        BigDecimal product = BigDecimal.ONE;
        for (int p : counted) {
            product = product.multiply(deal.parties().get(p).gain());
        }
        return product;
    }

    private static BigDecimal least(Judgement deal, int[] counted) {
        return IntStream.of(counted)
                .mapToObj(p -> deal.parties().get(p).gain())
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    private static List<Judgement> deals(World world) {
        List<Terms> all = new ArrayList<>(List.of(new Terms(Map.of())));
        for (Issue issue : world.issues()) {
            all =
                    new ArrayList<>(
                            all.stream()
                                    .flatMap(terms ->
                                            issue.options().stream()
                                                    .map(option ->
                                                            terms.with(issue.id(), option.id())))
                                    .toList());
        }
        return all.stream()
                .map(terms -> Judge.judge(world, terms))
                .filter(Judgement::deal)
                .toList();
    }

    private static Worth worth(World world, Random random) {
        long[][] options = new long[world.issues().size()][];
        for (int i = 0; i < options.length; i++) {
            options[i] = new long[world.issues().get(i).options().size()];
            for (int o = 0; o < options[i].length; o++) {
                options[i][o] = Grid.units(random.nextInt(4), world.decimals());
            }
        }
        return new Worth(0, options, List.of());
    }

    private static Condition one(World world, Random random) {
        Issue issue = world.issues().get(random.nextInt(world.issues().size()));
        return new Condition(Map.of(issue.id(), Set.of(issue.options().getFirst().id())));
    }
}
