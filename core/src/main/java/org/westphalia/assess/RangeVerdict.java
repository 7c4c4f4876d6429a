package org.westphalia.assess;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.westphalia.deal.Outcome;
import org.westphalia.deal.Search;
import org.westphalia.model.Terms;
import org.westphalia.proof.Certificate;
import org.westphalia.world.Model;
import org.westphalia.world.World;

/// What holds in all that the numbers of a model allow, and what shows it.
///
/// A few worlds are drawn first, for they tell which proof is worth trying: none of them has a deal: a refutation of every
/// world; some have one and some have none: nothing more is to be shown; all have one: terms that are a deal in each. Where no
/// drawn world has one, the middle world is decided too: whatever has a deal there is possible.
///
/// @param terms of the witness; with an open verdict terms that nothing rules out
/// @param world in which terms are judged; the middle world where no witness is given
/// @param judgedIn that world in words
record RangeVerdict(
        Verdict verdict,
        Assessment.Basis basis,
        Optional<Terms> terms,
        World world,
        String judgedIn,
        Optional<Assessed.Proof> proof) {
    private static final int FIRST = 25;
    private static final String MIDDLE = "the middle world";

    /// Settles a model; draws and decides worlds as far as that takes, and all of them unless it is proved that none has a deal.
    ///
    /// @param about what the proof is to be called
    static RangeVerdict of(Model model, DrawnWorlds draws, Settings settings, String about) {
        return of(model, draws, settings, about, List.of(), Optional.empty());
    }

    /// The same when every agreement lasts: where no drawn world has a deal, the world that was found to have one while
    /// agreements may break is tried first.
    ///
    /// @param model of which every agreement lasts
    RangeVerdict lasting(
            Model breaking, Model model, DrawnWorlds draws, Settings settings, String about) {
        return of(
                model,
                draws,
                settings,
                about,
                valuesOf(proof).map(values -> translated(breaking, values, model)).stream()
                        .toList(),
                terms);
    }

    /// Values of the variables of one model as values of those of another, by their names; what only the other has, at its
    /// middle.
    private static double[] translated(Model from, List<Double> values, Model to) {
        Map<String, Double> byName = new HashMap<>();
        for (int v = 0; v < values.size(); v++) {
            byName.put(from.variables().get(v).name(), values.get(v));
        }
        double[] result = to.middleValues();
        for (int v = 0; v < result.length; v++) {
            result[v] = byName.getOrDefault(to.variables().get(v).name(), result[v]);
        }
        return result;
    }

    private static RangeVerdict of(
            Model model,
            DrawnWorlds draws,
            Settings settings,
            String about,
            List<double[]> hints,
            Optional<Terms> hopeful) {
        if (model.variables().isEmpty()) {
            draws.decide(1);
            return ofOne(draws, about);
        }
        draws.decide(FIRST);
        if (draws.hits() == 0
                && EveryWorld.atOnce(model, settings)
                        instanceof EveryWorld.Answer.NoDeal(var certificate)) {
            draws.noneHasADeal();
            return inNone(model, certificate, about);
        }
        draws.decide(settings.worlds());
        if (draws.hits() == 0) {
            Optional<RangeVerdict> inMiddle = inMiddle(model, settings, about);
            if (inMiddle.isPresent()) {
                return inMiddle.get();
            }
            EveryWorld.Answer hinted = hinted(model, hints, hopeful);
            EveryWorld.Answer answer =
                    hinted != null
                            ? hinted
                            : EveryWorld.hasADeal(
                                    model,
                                    settings,
                                    List.of(model.middleValues(), draws.values(0)));
            if (answer instanceof EveryWorld.Answer.NoDeal(var certificate)) {
                draws.noneHasADeal();
                return inNone(model, certificate, about);
            }
            return ofNone(model, answer, about);
        }
        if (draws.hits() == draws.count()) {
            Optional<Outcome.Found> each = EveryWorld.dealInEach(model, settings);
            if (each.isPresent()) {
                draws.allHaveADeal();
                return inEach(model, each.get(), about);
            }
        }
        return ofSome(draws, about);
    }

    /// A deal of the middle world as the witness: a tie at the middle of a range may be the only deal there is, and no draw
    /// falls on it.
    private static Optional<RangeVerdict> inMiddle(Model model, Settings settings, String about) {
        double[] values = model.middleValues();
        return model.at(values)
                .flatMap(world ->
                        Search.decide(world, settings.nodeLimit()) instanceof Outcome.Found found
                                ? Optional.of(
                                        possible(
                                                world,
                                                found,
                                                MIDDLE,
                                                new Assessed.Scope.WorldAt(
                                                        Arrays.stream(values).boxed().toList()),
                                                about))
                                : Optional.empty());
    }

    private static EveryWorld.@Nullable Answer hinted(
            Model model, List<double[]> hints, Optional<Terms> hopeful) {
        double[] low = model.variables().stream().mapToDouble(v -> v.range().low()).toArray();
        double[] high = model.variables().stream().mapToDouble(v -> v.range().high()).toArray();
        return hopeful.map(terms -> new Concrete(model, hints).worldWith(terms, low, high))
                .orElse(null);
    }

    /// The values of the variables in the world of a witness at the ends of its ranges.
    private static Optional<List<Double>> valuesOf(Optional<Assessed.Proof> proof) {
        return proof.map(Assessed.Proof::scope)
                .flatMap(scope ->
                        scope instanceof Assessed.Scope.WorldAt(List<Double> values)
                                ? Optional.of(values)
                                : Optional.empty());
    }

    private static RangeVerdict ofOne(DrawnWorlds draws, String about) {
        World world = draws.world(0);
        Outcome outcome = draws.outcome(0);
        if (outcome instanceof Outcome.Undecided(long nodes)) {
            return open(world, nodes, Optional.empty());
        }
        Certificate certificate = Certifier.certify(world, outcome);
        long nodes = Verified.inWorld(world, certificate);
        Optional<Terms> terms =
                outcome instanceof Outcome.Found found
                        ? Optional.of(found.terms())
                        : Optional.empty();
        return new RangeVerdict(
                terms.isPresent() ? Verdict.CERTAIN : Verdict.IMPOSSIBLE,
                new Assessment.Basis(terms.isPresent() ? "witness" : "refutation", true, nodes),
                terms,
                world,
                "the only world",
                Optional.of(
                        new Assessed.Proof(about, new Assessed.Scope.EveryWorld(), certificate)));
    }

    private static RangeVerdict open(World middle, long size, Optional<Terms> hopeful) {
        return new RangeVerdict(
                Verdict.OPEN,
                new Assessment.Basis("none", false, size),
                hopeful,
                middle,
                MIDDLE,
                Optional.empty());
    }

    private static RangeVerdict inNone(Model model, Certificate.NoDeal certificate, String about) {
        long nodes = Verified.inEveryWorld(model, certificate);
        return new RangeVerdict(
                Verdict.IMPOSSIBLE,
                new Assessment.Basis("refutation-of-every-world", true, nodes),
                Optional.empty(),
                model.middle(),
                MIDDLE,
                Optional.of(
                        new Assessed.Proof(about, new Assessed.Scope.EveryWorld(), certificate)));
    }

    private static RangeVerdict inEach(Model model, Outcome.Found found, String about) {
        Certificate certificate = new Certificate.Deal(found.terms(), found.signers());
        long size = Verified.inEveryWorld(model, certificate);
        return new RangeVerdict(
                Verdict.CERTAIN,
                new Assessment.Basis("witness-in-every-world", true, size),
                Optional.of(found.terms()),
                model.middle(),
                "every world",
                Optional.of(
                        new Assessed.Proof(about, new Assessed.Scope.EveryWorld(), certificate)));
    }

    private static RangeVerdict ofSome(DrawnWorlds draws, String about) {
        Terms terms = draws.commonest().orElseThrow();
        int k = draws.firstWith(terms);
        return possible(
                draws.world(k),
                draws.signedIn(k, terms),
                "drawn world " + k,
                new Assessed.Scope.DrawnWorld(draws.seed(), k),
                about);
    }

    /// No drawn world has a deal, yet not all worlds are refuted.
    private static RangeVerdict ofNone(Model model, EveryWorld.Answer answer, String about) {
        if (answer instanceof EveryWorld.Answer.Deal deal) {
            return possible(
                    deal.world(),
                    new Outcome.Found(deal.terms(), deal.signers()),
                    "a world at the ends of its ranges",
                    new Assessed.Scope.WorldAt(Arrays.stream(deal.values()).boxed().toList()),
                    about);
        }
        return open(
                model.middle(),
                0,
                answer instanceof EveryWorld.Answer.Unknown(Optional<Terms> hopeful)
                        ? hopeful
                        : Optional.empty());
    }

    private static RangeVerdict possible(
            World world, Outcome.Found found, String judgedIn, Assessed.Scope scope, String about) {
        Certificate certificate = Certifier.certify(world, found);
        Verified.inWorld(world, certificate);
        return new RangeVerdict(
                Verdict.POSSIBLE,
                new Assessment.Basis("witness", true, 1),
                Optional.of(found.terms()),
                world,
                judgedIn,
                Optional.of(new Assessed.Proof(about, scope, certificate)));
    }
}
