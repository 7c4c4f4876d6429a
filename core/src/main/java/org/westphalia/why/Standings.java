package org.westphalia.why;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.westphalia.deal.Judge;
import org.westphalia.deal.Judgement;
import org.westphalia.model.Party;
import org.westphalia.model.Path;
import org.westphalia.model.RedLine;
import org.westphalia.model.Terms;
import org.westphalia.number.Grid;
import org.westphalia.world.Hazard;
import org.westphalia.world.Member;
import org.westphalia.world.Model;
import org.westphalia.world.Signatory;
import org.westphalia.world.World;
import org.westphalia.world.Worth;

/// What complete terms are worth to everybody while they stand and once they have broken, in one world.
final class Standings {
    private Standings() {}

    /// How terms stand in a world of a model.
    static Lasts.Standing of(World world, Model model, Terms terms) {
        Judgement judgement = Judge.judge(world, terms);
        Set<String> signers = new LinkedHashSet<>();
        judgement.parties().stream()
                .filter(party -> party.signs() || !judgement.deal())
                .forEach(party -> signers.add(party.id()));
        double hazard = hazard(world, terms, signers);
        ClaimsBehind claims = new ClaimsBehind(model);
        List<Lasts.Choice> choices = new ArrayList<>();
        double least = 1;
        for (Signatory signatory : world.signatories()) {
            for (Member member : signatory.members()) {
                long chance = Grid.lasts(member.breaks(), hazard);
                least = Math.min(least, (double) chance / Grid.CERTAIN);
                if (Required.hasAPart(member)) {
                    choices.add(choice(world, model, member, terms, chance, claims));
                }
            }
        }
        return new Lasts.Standing(
                terms,
                judgement.rulesBroken(),
                judgement.deal(),
                judgement.parties().stream()
                        .filter(party -> !party.signs())
                        .map(Judgement.PartyView::id)
                        .toList(),
                least,
                chanceClaims(world, model, terms, claims),
                choices);
    }

    /// Whether somebody says what the path is worth on which terms break.
    private static boolean isStated(Model model, String holder) {
        List<Party.Group> groups =
                model.source().findParty(holder).map(Party::groups).orElse(List.of());
        List<Path> holders =
                groups.isEmpty()
                        ? List.of(Path.of(holder))
                        : groups.stream().map(group -> Path.of(holder).then(group.id())).toList();
        return holders.stream()
                .flatMap(each -> model.origins(each.then("after-collapse.base")).stream())
                .anyMatch(origin ->
                        !origin.kind().equals("default") && !origin.kind().equals("unknown"));
    }

    private static List<String> chanceClaims(
            World world, Model model, Terms terms, ClaimsBehind claims) {
        if (!model.hasDurability()) {
            return List.of();
        }
        Path durability = Path.of("durability");
        Set<String> all = new LinkedHashSet<>(model.claimsBehind(durability.then("breaks")));
        for (Signatory signatory : world.signatories()) {
            signatory.members().forEach(member -> all.addAll(claims.at(member.id(), "breaks")));
        }
        terms.choices()
                .forEach((issue, option) ->
                        all.addAll(
                                model.claimsBehind(
                                        durability.then("rate").then(issue).then(option))));
        return List.copyOf(all);
    }

    private static Lasts.Choice choice(
            World world,
            Model model,
            Member member,
            Terms terms,
            long chance,
            ClaimsBehind claims) {
        long keep = at(world, member.value(), terms, chance);
        long broken = at(world, member.collapse(), terms, chance);
        return new Lasts.Choice(
                member.id(),
                (double) chance / Grid.CERTAIN,
                points(world, keep),
                points(world, broken),
                points(world, broken - keep),
                isStated(model, member.id()),
                keepClaims(member, terms, chance, claims),
                brokenClaims(member, terms, claims));
    }

    /// Whether breaking is worth more than keeping for nobody.
    static boolean selfEnforcing(World world, Terms terms) {
        return world.signatories().stream()
                .flatMap(signatory -> signatory.members().stream())
                .filter(Required::hasAPart)
                .noneMatch(member -> breaks(world, member, terms));
    }

    /// Whether breaking is worth more than keeping for this one. Neither depends on how long the terms last.
    static boolean breaks(World world, Member member, Terms terms) {
        return at(world, member.collapse(), terms, Grid.CERTAIN)
                > at(world, member.value(), terms, Grid.CERTAIN);
    }

    private static long at(World world, Worth worth, Terms terms, long chance) {
        long sum = worth.base();
        for (int i = 0; i < worth.options().length; i++) {
            int option =
                    world.issues()
                            .get(i)
                            .indexOf(terms.option(world.issues().get(i).id()).orElseThrow());
            sum += worth.options()[i][option];
        }
        for (Worth.Extra extra : worth.extras()) {
            sum += extra.when().crossedBy(terms, chance) ? extra.points() : 0;
        }
        return sum;
    }

    /// The hazard of complete terms when exactly these parties sign, in the order that [Hazard] lays down.
    static double hazard(World world, Terms terms, Set<String> signers) {
        double hazard = 1;
        double[][] rates = world.hazard().rates();
        for (int i = 0; i < rates.length; i++) {
            String option = terms.option(world.issues().get(i).id()).orElseThrow();
            hazard *= rates[i][world.issues().get(i).indexOf(option)];
        }
        for (Hazard.Factor factor : world.hazard().factors()) {
            hazard *= factor.when().matches(terms) ? factor.rate() : 1;
        }
        for (Map.Entry<String, Double> absent : world.hazard().unsigned().entrySet()) {
            hazard *= signers.contains(absent.getKey()) ? 1 : absent.getValue();
        }
        return hazard;
    }

    private static BigDecimal points(World world, long units) {
        return Grid.points(units, world.decimals());
    }

    private static List<String> keepClaims(
            Member member, Terms terms, long chance, ClaimsBehind claims) {
        Set<String> all = new LinkedHashSet<>();
        terms.choices()
                .forEach((issue, option) -> {
                    all.addAll(claims.at(member.id(), "matters." + issue));
                    all.addAll(claims.at(member.id(), "likes." + issue + "." + option));
                    all.addAll(claims.at(member.id(), "points." + issue + "." + option));
                });
        for (Worth.Extra extra : member.value().extras()) {
            if (extra.when() instanceof RedLine.Never && extra.when().crossedBy(terms, chance)) {
                all.addAll(claims.at(member.id(), extra.name() + ".add"));
            }
        }
        return List.copyOf(all);
    }

    private static List<String> brokenClaims(Member member, Terms terms, ClaimsBehind claims) {
        Set<String> all = new LinkedHashSet<>(claims.at(member.id(), "after-collapse.base"));
        if (all.isEmpty()) {
            all.addAll(claims.at(member.id(), "no-deal"));
        }
        terms.choices()
                .forEach((issue, option) ->
                        all.addAll(
                                claims.at(member.id(), "after-collapse." + issue + "." + option)));
        return List.copyOf(all);
    }
}
