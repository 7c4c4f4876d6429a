package org.westphalia.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.westphalia.deal.Judgement;
import org.westphalia.deal.Judgement.PartyView;
import org.westphalia.model.Party;
import org.westphalia.model.Path;
import org.westphalia.world.Model;

/// The claims (and [#SET]) on which a judgement of terms rests, for each party or group that was asked.
///
/// @param noDeal ids of claims behind the no-deal value, by party or `party.group`
/// @param value ids of claims behind what these terms are worth, red lines that they cross included
public record Traces(Map<String, List<String>> noDeal, Map<String, List<String>> value) {
    /// Stands among the claims where the asker has set a number.
    public static final String SET = "--set";

    public Traces {
        noDeal = Collections.unmodifiableMap(new LinkedHashMap<>(noDeal));
        value = Collections.unmodifiableMap(new LinkedHashMap<>(value));
    }

    /// The claims behind a judgement in a world of this model.
    public static Traces of(Model model, Judgement judgement) {
        Map<String, List<String>> noDeal = new LinkedHashMap<>();
        Map<String, List<String>> value = new LinkedHashMap<>();
        for (PartyView party : judgement.parties()) {
            for (PartyView member : party.groups().isEmpty() ? List.of(party) : party.groups()) {
                Set<String> first = new LinkedHashSet<>();
                Set<String> second = new LinkedHashSet<>();
                for (Path holder : holders(model, member.id())) {
                    first.addAll(behind(model, holder.then("no-deal")));
                    value(model, holder, judgement, member, second);
                }
                noDeal.put(member.id(), List.copyOf(first));
                value.put(member.id(), List.copyOf(second));
            }
        }
        return new Traces(noDeal, value);
    }

    /// Whose numbers a member has: its own, or for a party that blends its groups those of the groups.
    private static List<Path> holders(Model model, String id) {
        List<Party.Group> groups =
                model.source().findParty(id).map(Party::groups).orElse(List.of());
        return groups.isEmpty()
                ? List.of(Path.of(id))
                : groups.stream().map(group -> Path.of(id).then(group.id())).toList();
    }

    /// The claims behind a number, and that `--set` had a hand in it.
    private static List<String> behind(Model model, Path path) {
        List<String> claims = model.claimsBehind(path);
        boolean set =
                model.origins(path).stream().anyMatch(origin -> origin.kind().equals("what-if"));
        return set ? Stream.concat(claims.stream(), Stream.of(SET)).toList() : claims;
    }

    /// Only the ids of claims, without [#SET].
    static List<String> claims(List<String> traces) {
        return traces.stream().filter(trace -> !trace.equals(SET)).toList();
    }

    private static void value(
            Model model, Path holder, Judgement judgement, PartyView member, Set<String> claims) {
        judgement
                .terms()
                .choices()
                .forEach((issue, option) -> {
                    if (member.contributions().containsKey(issue)) {
                        claims.addAll(behind(model, holder.then("matters").then(issue)));
                        claims.addAll(behind(model, holder.then("likes").then(issue).then(option)));
                        claims.addAll(
                                behind(model, holder.then("points").then(issue).then(option)));
                    }
                });
        for (String extra : member.extras().keySet()) {
            String last =
                    extra.startsWith("combined.")
                            ? ".add"
                            : extra.startsWith("red-lines.") ? ".price" : "";
            claims.addAll(behind(model, holder.then(extra + last)));
        }
        for (String line : member.linesCrossed()) {
            claims.addAll(
                    behind(
                            model,
                            holder.then("red-lines")
                                    .then(line.substring(line.lastIndexOf('.') + 1))));
        }
    }
}
