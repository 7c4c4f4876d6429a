package org.westphalia.assess;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.westphalia.deal.Outcome;
import org.westphalia.model.Terms;
import org.westphalia.proof.Certificate;
import org.westphalia.world.Model;
import org.westphalia.world.World;

/// What holds in all that the numbers of a model allow, and what shows it.
///
/// A few worlds are drawn first, for they tell which proof is worth trying: none has a deal: a refutation of all; some have
/// one and some have none: nothing more is to be shown; all have one: terms that are a deal in each.
///
/// @param terms of the witness
/// @param world in which the witness is judged; without one the middle world
/// @param judgedIn that world in words
record RangeVerdict(
        Verdict verdict,
        Assessment.Basis basis,
        Optional<Terms> terms,
        World world,
        String judgedIn,
        Optional<Assessed.Scope> scope,
        Optional<Certificate> certificate) {
    private static final int FIRST = 25;
    private static final String MIDDLE = "the middle world";

    /// Settles a model; draws and decides worlds as far as that takes, and all of them unless no world has a deal.
    static RangeVerdict of(Model model, DrawnWorlds draws, Settings settings) {
        if (model.variables().isEmpty()) {
            draws.decide(1);
            return ofOne(draws);
        }
        draws.decide(FIRST);
        Optional<EveryWorld.Answer> all = Optional.empty();
        if (draws.hits() == 0) {
            EveryWorld.Answer answer =
                    EveryWorld.hasADeal(
                            model, settings, List.of(Concrete.middle(model), draws.values(0)));
            if (answer instanceof EveryWorld.Answer.NoDeal(Certificate.NoDeal certificate)) {
                draws.noneHasADeal();
                long nodes = Verified.inEveryWorld(model, certificate);
                return new RangeVerdict(
                        Verdict.IMPOSSIBLE,
                        new Assessment.Basis("refutation-of-every-world", true, nodes),
                        Optional.empty(),
                        model.middle(),
                        MIDDLE,
                        Optional.of(new Assessed.Scope.EveryWorld()),
                        Optional.of(certificate));
            }
            all = Optional.of(answer);
        }
        draws.decide(settings.worlds());
        if (draws.hits() == draws.decidedSoFar()) {
            Optional<Outcome.Found> each = EveryWorld.dealInEach(model, settings);
            if (each.isPresent()) {
                return inEach(model, each.get());
            }
        }
        return ofSome(model, draws, all);
    }

    /// Its certificate, if it has one.
    List<Assessed.Proof> proofs(String about) {
        return scope.isPresent() && certificate.isPresent()
                ? List.of(new Assessed.Proof(about, scope.get(), certificate.get()))
                : List.of();
    }

    private static RangeVerdict ofOne(DrawnWorlds draws) {
        World world = draws.world(0);
        Outcome outcome = draws.outcome(0);
        if (outcome instanceof Outcome.Undecided(long nodes)) {
            return open(world, nodes, Optional.empty());
        }
        Certificate certificate = Certifier.certify(world, outcome);
        long nodes = Verified.inWorld(world, certificate);
        Optional<Terms> terms =
                outcome instanceof Outcome.Found found ? Optional.of(found.terms()) : Optional.empty();
        return new RangeVerdict(
                terms.isPresent() ? Verdict.CERTAIN : Verdict.IMPOSSIBLE,
                new Assessment.Basis(terms.isPresent() ? "witness" : "refutation", true, nodes),
                terms,
                world,
                "the only world",
                Optional.of(new Assessed.Scope.EveryWorld()),
                Optional.of(certificate));
    }

    private static RangeVerdict open(World middle, long size, Optional<Terms> hopeful) {
        return new RangeVerdict(
                Verdict.OPEN,
                new Assessment.Basis("none", false, size),
                hopeful,
                middle,
                MIDDLE,
                Optional.empty(),
                Optional.empty());
    }

    private static RangeVerdict inEach(Model model, Outcome.Found found) {
        Certificate certificate = new Certificate.Deal(found.terms(), found.signers());
        Verified.inEveryWorld(model, certificate);
        return new RangeVerdict(
                Verdict.CERTAIN,
                new Assessment.Basis("witness-in-every-world", true, 1),
                Optional.of(found.terms()),
                model.middle(),
                "every world",
                Optional.of(new Assessed.Scope.EveryWorld()),
                Optional.of(certificate));
    }

    private static RangeVerdict ofSome(
            Model model, DrawnWorlds draws, Optional<EveryWorld.Answer> all) {
        OptionalInt first = draws.firstWithDeal();
        if (first.isPresent()) {
            Terms terms = draws.commonest().orElseThrow();
            int k = draws.firstWith(terms);
            return possible(
                    draws.world(k),
                    draws.signedIn(k, terms),
                    "drawn world " + k,
                    new Assessed.Scope.DrawnWorld(draws.seed(), k));
        }
        if (all.isPresent() && all.get() instanceof EveryWorld.Answer.Deal deal) {
            return possible(
                    deal.world(),
                    new Outcome.Found(deal.terms(), deal.signers()),
                    "a world at the ends of its ranges",
                    new Assessed.Scope.WorldAt(Arrays.stream(deal.values()).boxed().toList()));
        }
        Optional<Terms> hopeful =
                all.isPresent() && all.get() instanceof EveryWorld.Answer.Unknown(Optional<Terms> some)
                        ? some
                        : Optional.empty();
        return open(model.middle(), 0, hopeful);
    }

    private static RangeVerdict possible(
            World world, Outcome.Found found, String judgedIn, Assessed.Scope scope) {
        Certificate certificate = Certifier.certify(world, found);
        Verified.inWorld(world, certificate);
        return new RangeVerdict(
                Verdict.POSSIBLE,
                new Assessment.Basis("witness", true, 1),
                Optional.of(found.terms()),
                world,
                judgedIn,
                Optional.of(scope),
                Optional.of(certificate));
    }
}
