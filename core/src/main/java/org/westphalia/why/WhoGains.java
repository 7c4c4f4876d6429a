package org.westphalia.why;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.westphalia.assess.Settings;
import org.westphalia.assess.Share;
import org.westphalia.model.Case;
import org.westphalia.model.Lever;
import org.westphalia.model.Path;
import org.westphalia.model.Proposal;
import org.westphalia.model.Reading;
import org.westphalia.number.Grid;
import org.westphalia.world.Model;
import org.westphalia.world.WhatIf;
import org.westphalia.world.World;

/// Who gains from failure? For every ordered pair of deciding parties whether the refusal of the one is worth more to the other than a
/// failure without blame, than refusing itself, and than the best terms that the one would sign; through which levers; and which
/// terms would tell whether a party holds out for that.
public final class WhoGains {
    private final Asking asking;
    private final Model model;
    private final ClaimsBehind claims;
    private final OptionalLong number;
    private final List<World> worlds;
    private final World shown;

    private WhoGains(Asking asking, OptionalLong number) {
        this.asking = asking;
        this.model = asking.model();
        this.claims = new ClaimsBehind(model);
        this.number = number;
        this.worlds = worlds(model);
        this.shown = shown(model);
    }

    /// Asks a reading.
    ///
    /// @param number of the drawn world whose figures are shown; empty for the middle one
    public static FailureGains of(
            Case source,
            Optional<Reading> reading,
            WhatIf whatIf,
            OptionalLong number,
            Settings settings) {
        WhoGains question = new WhoGains(new Asking(source, reading, whatIf, settings), number);
        return question.answer();
    }

    private List<World> worlds(Model of) {
        Settings settings = asking.settings();
        return of.variables().isEmpty()
                ? List.of(of.middle())
                : IntStream.range(0, settings.worlds())
                        .mapToObj(k -> of.draw(settings.seed(), k).world())
                        .toList();
    }

    private World shown(Model of) {
        return number.isPresent()
                ? of.draw(asking.settings().seed(), number.getAsLong()).world()
                : of.middle();
    }

    private FailureGains answer() {
        List<String> parties =
                shown.signatories().stream().map(signatory -> signatory.party()).toList();
        List<FailureGains.Pair> pairs = new ArrayList<>();
        Set<String> could = new LinkedHashSet<>();
        for (String gainer : parties) {
            for (String refuser : parties) {
                if (!gainer.equals(refuser)) {
                    FailureGains.Pair pair = pair(gainer, refuser);
                    pairs.add(pair);
                    if (pair.share().hits() > 0 || pair.reason()) {
                        could.add(gainer);
                    }
                }
            }
        }
        Screening screening = new Screening(model, worlds, shown, asking.settings().nodeLimit());
        return new FailureGains(
                number, worlds.size(), pairs, could.stream().map(screening::of).toList());
    }

    private BlameGame game(World world, String gainer, String refuser) {
        return new BlameGame(world, gainer, refuser, asking.settings().nodeLimit());
    }

    private FailureGains.Pair pair(String gainer, String refuser) {
        BlameGame game = game(shown, gainer, refuser);
        BlameGame.Best best = game.best();
        long above = game.aboveOtherFailures();
        long margin = Math.min(above, best.terms().isPresent() ? -best.gain() : above);
        boolean reason = margin > 0 && game.isWorthless();
        long hits =
                worlds.parallelStream()
                        .filter(world -> hasReason(game(world, gainer, refuser)))
                        .count();
        return new FailureGains.Pair(
                gainer,
                refuser,
                shown.signatory(gainer).members().stream()
                        .anyMatch(member -> !member.soughtRefusals(gainer).isEmpty()),
                reason,
                above == 0 && margin == 0
                        ? Optional.empty()
                        : Optional.of(Grid.points(margin, shown.decimals())),
                game.holders(),
                best.terms(),
                best.terms().map(_ -> Grid.points(best.gain(), shown.decimals())),
                best.exact(),
                model.variables().isEmpty() ? Share.known(hits, 1) : Share.of(hits, worlds.size()),
                through(gainer, refuser, reason),
                claimsBehind(gainer, refuser),
                reason ? tabled(game, gainer, refuser) : List.of(),
                reason ? game.mildest() : Optional.empty());
    }

    private static boolean hasReason(BlameGame game) {
        return game.aboveOtherFailures() > 0 && game.isWorthless();
    }

    private List<String> tabled(BlameGame game, String gainer, String refuser) {
        return model.source().proposals().stream()
                .filter(proposal -> game.wouldSign(gainer, proposal.terms()))
                .filter(proposal -> game.mustRefuse(refuser, proposal.terms()))
                .map(Proposal::id)
                .toList();
    }

    /// The levers in force that a refusal sets off and that move what it is worth to the other.
    private List<FailureGains.Through> through(String gainer, String refuser, boolean reason) {
        List<FailureGains.Through> through = new ArrayList<>();
        for (Lever lever : answering(refuser)) {
            Model without = asking.model(asking.withLever(lever.id(), false));
            BlameGame game = game(shown(without), gainer, refuser);
            if (!game.refusedByHolder().equals(game(shown, gainer, refuser).refusedByHolder())) {
                through.add(
                        new FailureGains.Through(
                                lever.id(), game.refusedByHolder(), reason && !hasReason(game)));
            }
        }
        return through;
    }

    private List<Lever> answering(String refuser) {
        return model.levers().stream()
                .filter(lever ->
                        lever.when() instanceof Lever.When.RefusedBy(String party)
                                && party.equals(refuser))
                .filter(lever ->
                        model.levers().stream()
                                .noneMatch(other -> other.after().contains(lever.id())))
                .toList();
    }

    private List<String> claimsBehind(String gainer, String refuser) {
        Set<String> behind = new LinkedHashSet<>(claims.at(gainer, "no-deal"));
        for (Lever lever : answering(refuser)) {
            Path path = Path.of("levers").then(lever.id());
            behind.addAll(model.claimsBehind(path.then("believed")));
            lever.changes().stream()
                    .map(change -> change.path())
                    .filter(changed -> changed.segments().getFirst().equals(gainer))
                    .forEach(changed -> {
                        behind.addAll(
                                model.claimsBehind(path.then("add").then(changed.toString())));
                        behind.addAll(
                                model.claimsBehind(path.then("set").then(changed.toString())));
                    });
        }
        behind.addAll(model.claimsBehind(Path.of(gainer).then("seeks-refusal")));
        return List.copyOf(behind);
    }
}
