package org.westphalia.why;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.westphalia.assess.Wording;
import org.westphalia.model.Condition;
import org.westphalia.model.Issue;
import org.westphalia.model.Party;
import org.westphalia.model.Path;
import org.westphalia.model.RedLine;
import org.westphalia.number.Grid;
import org.westphalia.number.Interval;
import org.westphalia.world.Member;
import org.westphalia.world.Model;
import org.westphalia.world.Region;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;

/// Who wants what: every will that counts for a signature, what each option of each issue is worth to it, what it has without a
/// deal, and its red lines. Groups are shown each by itself, whatever way their party consents by.
public final class WhoWantsWhat {
    private static final double SHARES = 1e9;

    private WhoWantsWhat() {}

    /// The wills of all parties that must sign, in the order of the case.
    ///
    /// @param model of the reading, with its what-ifs
    /// @param seed of the drawn worlds
    /// @param number of the drawn world whose points are shown; empty for the middle one
    public static Wants of(Model model, long seed, OptionalLong number) {
        Model apart = model.apart();
        World world =
                number.isEmpty() ? apart.middle() : apart.draw(seed, number.getAsLong()).world();
        Region region = apart.region();
        Wording words = new Wording(model.source());
        List<Wants.Wanting> parties = new ArrayList<>();
        for (Signatory signatory : world.signatories()) {
            Region.Signatory ranges =
                    region.signatories().stream()
                            .filter(other -> other.party().equals(signatory.party()))
                            .findFirst()
                            .orElseThrow();
            List<Wants.Will> wills = new ArrayList<>();
            for (Member member : signatory.members()) {
                ranges.members().stream()
                        .filter(other -> other.id().equals(member.id()))
                        .findFirst()
                        .ifPresent(range -> wills.add(will(model, world, member, range, words)));
            }
            Party party = model.source().party(signatory.party());
            parties.add(new Wants.Wanting(party.id(), party.title(), wills));
        }
        return new Wants(parties);
    }

    private static Wants.Will will(
            Model model, World world, Member member, Region.Member range, Wording words) {
        Path holder = Path.of(member.id());
        List<Wants.Stake> stakes = new ArrayList<>();
        for (int i = 0; i < world.issues().size(); i++) {
            stakes.add(stake(model, world, member, range, i, holder));
        }
        List<Wants.Line> lines = new ArrayList<>();
        for (RedLine line : member.redLines()) {
            lines.add(
                    new Wants.Line(
                            line.id(),
                            words.line(member.id(), line),
                            line.by(),
                            claims(model, holder.then("red-lines").then(line.id()))));
        }
        return new Wants.Will(
                member.id(),
                words.holder(member.id()),
                member.share() / SHARES,
                member.veto(),
                new Wants.Amount(points(world, member.noDeal()), range.noDeal()),
                claims(model, holder.then("no-deal")),
                stakes,
                lines);
    }

    private static Wants.Stake stake(
            Model model, World world, Member member, Region.Member range, int i, Path holder) {
        Issue issue = world.issues().get(i);
        long[] worth = member.value().options()[i];
        long best = worth[0];
        long worst = worth[0];
        List<Wants.Choice> choices = new ArrayList<>();
        for (int o = 0; o < worth.length; o++) {
            best = Math.max(best, worth[o]);
            worst = Math.min(worst, worth[o]);
            Interval score = range.scores().get(i).get(o);
            choices.add(
                    new Wants.Choice(
                            issue.options().get(o).id(),
                            issue.options().get(o).title(),
                            points(world, worth[o]),
                            score,
                            crossed(world, member, issue, issue.options().get(o).id())));
        }
        Set<String> claims = new LinkedHashSet<>();
        for (String leaf : List.of("matters", "likes", "points")) {
            claims.addAll(claims(model, holder.then(leaf).then(issue.id())));
            for (Issue.Option option : issue.options()) {
                claims.addAll(claims(model, holder.then(leaf).then(issue.id()).then(option.id())));
            }
        }
        return new Wants.Stake(
                issue.id(),
                issue.title(),
                range.weighted() ? Optional.of(range.weights().get(i)) : Optional.empty(),
                points(world, best - worst),
                choices,
                List.copyOf(claims));
    }

    /// The red lines that an option touches.
    private static List<Wants.Crossing> crossed(
            World world, Member member, Issue issue, String option) {
        List<Wants.Crossing> crossed = new ArrayList<>();
        for (RedLine line : member.redLines()) {
            switch (line.demand()) {
                case RedLine.Never(Condition condition) -> {
                    if (condition.options().getOrDefault(issue.id(), Set.of()).contains(option)) {
                        crossed.add(
                                new Wants.Crossing(
                                        line.id(), coversAllElse(world, condition, issue)));
                    }
                }
                case RedLine.Needs(List<Condition> anyOf) ->
                        unmet(line, anyOf, issue, option, true).ifPresent(crossed::add);
                case RedLine.NeedsLasting(List<Condition> anyOf, double _) ->
                        unmet(line, anyOf, issue, option, false).ifPresent(crossed::add);
            }
        }
        return crossed;
    }

    /// Whether a condition asks nothing of any other issue: it names none, or every option of it.
    private static boolean coversAllElse(World world, Condition condition, Issue issue) {
        return world.issues().stream()
                .filter(other -> !other.equals(issue))
                .filter(other -> condition.options().containsKey(other.id()))
                .allMatch(other ->
                        other.options().stream()
                                .allMatch(each ->
                                        condition
                                                .options()
                                                .getOrDefault(other.id(), Set.of())
                                                .contains(each.id())));
    }

    /// An option that rules out one of the conditions of which a red line needs one; always, where it rules out all.
    private static Optional<Wants.Crossing> unmet(
            RedLine line, List<Condition> anyOf, Issue issue, String option, boolean atAnyChance) {
        long out =
                anyOf.stream()
                        .filter(condition -> condition.options().containsKey(issue.id()))
                        .filter(condition ->
                                !condition
                                        .options()
                                        .getOrDefault(issue.id(), Set.of())
                                        .contains(option))
                        .count();
        return out == 0
                ? Optional.empty()
                : Optional.of(new Wants.Crossing(line.id(), atAnyChance && out == anyOf.size()));
    }

    private static List<String> claims(Model model, Path path) {
        return model.claimsBehind(path);
    }

    private static BigDecimal points(World world, long units) {
        return Grid.points(units, world.decimals());
    }
}
