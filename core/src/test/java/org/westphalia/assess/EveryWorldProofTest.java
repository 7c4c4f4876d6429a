package org.westphalia.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;
import org.westphalia.proof.BruteForce;
import org.westphalia.proof.Certificate;
import org.westphalia.proof.Checker;
import org.westphalia.proof.Mutations;
import org.westphalia.proof.RegionChecker;
import org.westphalia.proof.TruthOfLeaves;
import org.westphalia.proof.Verification;
import org.westphalia.world.Model;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;

/// What the search shows of every world, held against the checker, and against worlds themselves.
class EveryWorldProofTest {
    private static final List<RandomCases.Kind> KINDS =
            List.of(
                    new RandomCases.Kind(false, false, false, false, false, 8),
                    new RandomCases.Kind(false, false, true, false, false, 8),
                    new RandomCases.Kind(true, false, true, false, false, 8),
                    new RandomCases.Kind(true, true, true, false, false, 8),
                    new RandomCases.Kind(false, false, true, true, false, 8),
                    new RandomCases.Kind(true, false, true, false, true, 8),
                    new RandomCases.Kind(true, true, false, true, true, 12),
                    new RandomCases.Kind(true, false, true, true, false, 8).withLasting(),
                    new RandomCases.Kind(true, true, true, false, false, 8).withLasting(),
                    new RandomCases.Kind(false, false, true, true, true, 10).withWords(),
                    new RandomCases.Kind(true, false, true, false, true, 10).withWords(),
                    new RandomCases.Kind(true, true, true, true, true, 10).withWords());

    @Test
    void whatIsShownOfEveryWorldIsAcceptedAndTrueOfWorldsAtTheCornersAndBetween() {
        int refuted = 0;
        int certain = 0;
        for (int kind = 0; kind < KINDS.size(); kind++) {
            for (long seed = 0; seed < seeds(kind, 40); seed++) {
                Model model = RandomCases.model(1000 * kind + seed, KINDS.get(kind));
                String name = "kind " + kind + " seed " + seed;
                Optional<Certificate> shown = shown(model);
                if (shown.isEmpty()) {
                    continue;
                }
                assertThat(RegionChecker.check(model, shown.get()))
                        .as(name)
                        .isInstanceOf(Verification.Valid.class);
                for (World world : worlds(model, seed)) {
                    boolean holds =
                            shown.get() instanceof Certificate.Deal
                                    ? Checker.check(world, shown.get()).isValid()
                                    : BruteForce.deal(world).isEmpty();
                    assertThat(holds).as(name).isTrue();
                }
                refuted += shown.get() instanceof Certificate.NoDeal ? 1 : 0;
                certain += shown.get() instanceof Certificate.Deal ? 1 : 0;
            }
        }
        assertThat(refuted).isGreaterThan(40);
        assertThat(certain).isGreaterThan(40);
    }

    @Test
    void aProofOfOneCaseIsRejectedInAnotherWhereItIsFalse() {
        int tried = 0;
        for (int kind = 0; kind < KINDS.size(); kind++) {
            Optional<Certificate> before = Optional.empty();
            for (long seed = 0; seed < seeds(kind, 30); seed++) {
                Model model = RandomCases.model(1000 * kind + seed, KINDS.get(kind));
                if (before.isPresent() && isFalse(before.get(), model, seed)) {
                    tried++;
                    assertThat(RegionChecker.check(model, before.get()).isValid())
                            .as("kind %d seed %d", kind, seed)
                            .isFalse();
                }
                before = shown(model).or(() -> Optional.empty());
            }
        }
        assertThat(tried).isGreaterThan(30);
    }

    @Test
    void aProofChangedInOneSpotIsAcceptedOnlyWhereItIsStillTrueOfEveryWorld() {
        Random random = new Random(7);
        int accepted = 0;
        int rejected = 0;
        for (int kind = 0; kind < KINDS.size(); kind++) {
            for (long seed = 0; seed < seeds(kind, 15); seed++) {
                Model model = RandomCases.model(1000 * kind + seed, KINDS.get(kind));
                if (!(shown(model).orElse(null) instanceof Certificate.NoDeal)) {
                    continue;
                }
                Certificate.NoDeal certificate =
                        inHalves(model, random.nextInt(model.variables().size()));
                assertThat(RegionChecker.check(model, certificate).isValid()).isTrue();
                List<double[]> values = values(model, seed);
                List<Certificate.Node> changes =
                        new Mutations(random, ids(model), List.of("one", "two", "three"))
                                .of(certificate.root());
                Collections.shuffle(changes, random);
                changes.addFirst(certificate.root());
                for (Certificate.Node changed : changes.subList(0, Math.min(30, changes.size()))) {
                    Certificate.NoDeal mutant = new Certificate.NoDeal(changed);
                    if (RegionChecker.check(model, mutant).isValid()) {
                        accepted++;
                        assertThat(values)
                                .as("kind %d seed %d: %s", kind, seed, changed)
                                .allMatch(at -> isTrueAt(model, mutant, at));
                    } else {
                        rejected++;
                    }
                }
            }
        }
        assertThat(accepted).isGreaterThan(20);
        assertThat(rejected).isGreaterThan(200);
    }

    /// Cases with every word of the language take longest, and have most in them.
    private static int seeds(int kind, int most) {
        return KINDS.get(kind).lasting() ? most / 3 : most;
    }

    private static boolean isTrueAt(Model model, Certificate.NoDeal certificate, double[] values) {
        return model.at(values)
                .map(world -> new TruthOfLeaves(world).holds(certificate, values))
                .orElse(true);
    }

    private static List<String> ids(Model model) {
        List<String> ids = new ArrayList<>();
        for (Signatory signatory : model.middle().signatories()) {
            ids.add(signatory.party());
            signatory.members().forEach(member -> ids.add(member.id()));
        }
        return ids;
    }

    private static boolean isFalse(Certificate certificate, Model model, long seed) {
        return worlds(model, seed).stream()
                .anyMatch(world ->
                        certificate instanceof Certificate.Deal
                                ? !Checker.check(world, certificate).isValid()
                                : BruteForce.deal(world).isPresent());
    }

    private static Optional<Certificate> shown(Model model) {
        if (model.variables().isEmpty()) {
            return Optional.empty();
        }
        if (EveryWorld.hasADeal(model, Settings.usual(), List.of(model.middleValues()))
                instanceof EveryWorld.Answer.NoDeal(Certificate.NoDeal certificate)) {
            return Optional.of(certificate);
        }
        return EveryWorld.dealInEach(model, Settings.usual())
                .map((Outcome.Found found) -> new Certificate.Deal(found.terms(), found.signers()));
    }

    /// The same verdict shown for the two halves of one uncertain number, whether that is needed or not.
    private static Certificate.NoDeal inHalves(Model model, int variable) {
        double[] low = model.variables().stream().mapToDouble(v -> v.range().low()).toArray();
        double[] high = model.variables().stream().mapToDouble(v -> v.range().high()).toArray();
        double at = low[variable] + 0.4 * (high[variable] - low[variable]);
        double[] middle = high.clone();
        middle[variable] = at;
        Certificate.Node below = refutation(model, low, middle);
        middle = low.clone();
        middle[variable] = at;
        return new Certificate.NoDeal(
                new Certificate.SplitNumber(
                        variable,
                        model.variables().get(variable).path().toString(),
                        at,
                        below,
                        refutation(model, middle, high)));
    }

    private static Certificate.Node refutation(Model model, double[] low, double[] high) {
        Outcome outcome = Search.decide(RegionGains.atBest(model.region(low, high), 1e-9), 20_000);
        return ((Certificate.NoDeal) Certifier.certify(model.middle(), outcome)).root();
    }

    private static List<World> worlds(Model model, long seed) {
        return values(model, seed).stream().flatMap(at -> model.at(at).stream()).toList();
    }

    /// Numbers at the ends of their ranges, and anywhere between.
    private static List<double[]> values(Model model, long seed) {
        Random random = new Random(seed);
        List<double[]> all = new ArrayList<>();
        for (int k = 0; k < 60; k++) {
            double[] values = new double[model.variables().size()];
            for (int v = 0; v < values.length; v++) {
                var range = model.variables().get(v).range();
                double part = k % 3 == 0 ? random.nextDouble() : random.nextInt(2);
                values[v] =
                        part == 1
                                ? range.high()
                                : range.low() + part * (range.high() - range.low());
            }
            all.add(values);
        }
        return all;
    }
}
