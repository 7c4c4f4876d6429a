package org.westphalia.draft;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.westphalia.draft.Draft.Issue;
import org.westphalia.draft.Draft.Named;

/// Short labels by which answers name issues and options: `2` is the second issue, `2c` its third option. A title or an id
/// does as well.
final class Labels {
    /// So many options have a letter.
    static final int MOST = 26;

    private static final Pattern LABEL = Pattern.compile("([0-9]{1,4})\\s*([a-zA-Z])");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    /// An option of an issue.
    record Choice(Issue issue, Named option) {}

    private Labels() {}

    /// The label of an option.
    static String of(int issue, int option) {
        return (issue + 1) + String.valueOf((char) ('a' + option));
    }

    /// The issue that is named.
    static Optional<Issue> issue(String written, List<Issue> issues) {
        if (NUMBER.matcher(written).matches()) {
            int number = Integer.parseInt(written);
            return number >= 1 && number <= issues.size()
                    ? Optional.of(issues.get(number - 1))
                    : Optional.empty();
        }
        return issues.stream().filter(issue -> isCalled(issue.name(), written)).findFirst();
    }

    /// The option that is named, if only one can be meant.
    static Optional<Choice> choice(String written, List<Issue> issues) {
        Matcher label = LABEL.matcher(written);
        if (label.matches()) {
            int option = label.group(2).toLowerCase(Locale.ROOT).charAt(0) - 'a';
            return issue(label.group(1), issues)
                    .filter(issue -> option < issue.options().size())
                    .map(issue -> new Choice(issue, issue.options().get(option)));
        }
        List<Choice> called =
                issues.stream()
                        .flatMap(issue ->
                                issue.options().stream()
                                        .filter(option -> isCalled(option, written))
                                        .map(option -> new Choice(issue, option)))
                        .toList();
        return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
    }

    /// Whether that is the title or the id of something.
    static boolean isCalled(Named named, String written) {
        return named.title().equalsIgnoreCase(written) || named.id().equals(written);
    }
}
