package org.westphalia.why;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.westphalia.model.Case;
import org.westphalia.model.Change;
import org.westphalia.model.Claim;
import org.westphalia.model.Condition;
import org.westphalia.model.Path;
import org.westphalia.model.RedLine;
import org.westphalia.model.Rule;
import org.westphalia.model.Setting;

/// Where an issue is spoken of beside what it is worth.
final class Mentions {
    private Mentions() {}

    /// The rules, and the red lines of the frame and of the claims held, that speak of an issue.
    static List<Explanation.Mention> of(Case source, List<Claim> held, String issue) {
        List<Explanation.Mention> mentions = new ArrayList<>();
        for (Rule rule : source.rules()) {
            boolean speaks =
                    switch (rule) {
                        case Rule.Never(String _, Condition condition) ->
                                condition.options().containsKey(issue);
                        case Rule.IfThen(String _, Condition premise, Condition conclusion) ->
                                premise.options().containsKey(issue)
                                        || conclusion.options().containsKey(issue);
                    };
            if (speaks) {
                mentions.add(new Explanation.Mention("rule", rule.id()));
            }
        }
        source.settings().forEach((path, setting) -> mention(path, setting, issue, mentions));
        for (Claim claim : held) {
            for (Change change : claim.changes()) {
                if (change instanceof Change.Set(Path path, Setting setting)) {
                    mention(path, setting, issue, mentions);
                }
            }
        }
        return mentions.stream().distinct().toList();
    }

    private static void mention(
            Path path, Setting setting, String issue, List<Explanation.Mention> mentions) {
        if (setting instanceof Setting.Line(RedLine line)
                && conditions(line).anyMatch(condition -> condition.options().containsKey(issue))) {
            mentions.add(new Explanation.Mention("red line", path.toString()));
        }
    }

    private static Stream<Condition> conditions(RedLine line) {
        return switch (line.demand()) {
            case RedLine.Never(Condition condition) -> Stream.of(condition);
            case RedLine.Needs(List<Condition> anyOf) -> anyOf.stream();
            case RedLine.NeedsLasting(List<Condition> anyOf, double _) -> anyOf.stream();
        };
    }
}
