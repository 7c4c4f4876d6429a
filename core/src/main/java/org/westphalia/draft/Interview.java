package org.westphalia.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.westphalia.casefile.CaseText;
import org.westphalia.casefile.Ids;
import org.westphalia.casefile.NumberText;
import org.westphalia.draft.Draft.Issue;
import org.westphalia.draft.Draft.Named;
import org.westphalia.draft.Draft.Party;
import org.westphalia.draft.Draft.Proposal;
import org.westphalia.vocabulary.Kind;
import org.westphalia.vocabulary.NumberKind;

/// Answers, collected one by one, into a [Draft]. An answer that cannot be taken is told why, and changes nothing; an empty
/// answer leaves its question open. What is asked about an issue, a party or a proposal is about the one named last.
public final class Interview {
    /// A longer answer is no line.
    private static final int LONGEST = 1000;

    /// What stands for a letter that could not be read.
    private static final char UNREADABLE = '\uFFFD';

    private static final Pattern DATE =
            Pattern.compile("[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?");

    private String title = "";
    private String about = "";
    private Optional<Integer> quorum = Optional.empty();
    private final List<Issue> issues = new ArrayList<>();
    private final List<Party> parties = new ArrayList<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<Named> sources = new ArrayList<>();
    private final List<String> leavesOut = new ArrayList<>();
    private int party = -1;

    /// Takes an answer.
    ///
    /// @return why it cannot be taken; empty when it was
    public Optional<String> answer(Topic topic, String written) {
        String text = written.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.length() > LONGEST) {
            return Optional.of("That is longer than " + LONGEST + " characters.");
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) || c == 0xFEFF)) {
            return Optional.of("There is a control character in it.");
        }
        if (text.chars().anyMatch(CaseText::isInvisible)) {
            return Optional.of("There is a character in it that turns the direction of letters.");
        }
        if (text.indexOf(UNREADABLE) >= 0) {
            return Optional.of(
                    "A letter in it did not arrive as UTF-8; set the terminal or file to that.");
        }
        return switch (topic) {
            case TITLE -> done(() -> title = text);
            case ABOUT -> done(() -> about = about.isEmpty() ? text : about + " " + text);
            case SIGNS -> newParty(text, true);
            case OTHER -> newParty(text, false);
            case AGREEMENT -> agreement(text);
            case ISSUE -> newIssue(text);
            case OPTION -> newOption(text);
            case PARTY -> turnTo(text);
            case MATTERS -> ofParty(current -> matters(current, text));
            case WANTS -> ofParty(current -> wants(current, text));
            case NO_DEAL -> ofParty(current -> noDeal(current, text));
            case RED_LINE -> ofParty(current -> redLines(current, text));
            case PROPOSAL -> newProposal(text);
            case BY -> by(text);
            case DATE ->
                    DATE.matcher(text).matches()
                            ? ofProposal(last ->
                                    new Proposal(
                                            last.name(),
                                            last.by(),
                                            Optional.of(text),
                                            last.terms()))
                            : Optional.of("Write a date as 2025, 2025-05 or 2025-05-09.");
            case TERMS -> terms(text);
            case SOURCE -> done(() -> sources.add(named(Kind.SOURCE, text, sources)));
            case LEAVES_OUT -> done(() -> leavesOut.add(text));
        };
    }

    /// What still has to be answered before there is a case; empty when nothing has to be.
    public Optional<String> missing() {
        if (title.isEmpty()) {
            return Optional.of("The case has no title.");
        }
        if (deciding() < 2) {
            return Optional.of("At least two must sign an agreement.");
        }
        if (quorum.isPresent() && quorum.get() > deciding()) {
            return Optional.of("Only " + deciding() + " can sign.");
        }
        if (issues.isEmpty()) {
            return Optional.of("Nothing is to be settled yet: an agreement needs an issue.");
        }
        return lacking();
    }

    /// What the issue named last still needs, if anything.
    public Optional<String> lacking() {
        return issues.stream()
                .filter(issue -> issue.options().size() < 2)
                .findFirst()
                .map(issue ->
                        "'" + issue.name().title() + "' needs at least two possible answers.");
    }

    /// What is known so far.
    ///
    /// @throws IllegalStateException when too much is [#missing] for a case
    public Draft draft() {
        missing()
                .ifPresent(reason -> {
                    throw new IllegalStateException(reason);
                });
        return new Draft(title, about, parties, quorum, issues, proposals, sources, leavesOut);
    }

    /// The issues so far.
    public List<Issue> issues() {
        return List.copyOf(issues);
    }

    /// Those who sign, so far.
    public List<Named> signing() {
        return parties.stream().filter(Party::decides).map(Party::name).toList();
    }

    /// The label by which answers name an option: the number of its issue and a letter.
    public static String label(int issue, int option) {
        return Labels.of(issue, option);
    }

    private long deciding() {
        return parties.stream().filter(Party::decides).count();
    }

    private Optional<String> newParty(String text, boolean decides) {
        if (parties.stream().anyMatch(known -> known.name().title().equalsIgnoreCase(text))) {
            return Optional.of("'" + text + "' is there already.");
        }
        Named name = named(Kind.PARTY, text, parties.stream().map(Party::name).toList());
        parties.add(new Party(name, decides, Map.of(), Map.of(), Optional.empty(), Map.of()));
        return Optional.empty();
    }

    private Optional<String> agreement(String text) {
        if (text.equalsIgnoreCase("all") || text.equalsIgnoreCase("yes")) {
            quorum = Optional.empty();
            return Optional.empty();
        }
        if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > deciding()) {
            return Optional.of("Write all, or a number from 1 to " + deciding() + ".");
        }
        int number = Integer.parseInt(text);
        quorum = number == deciding() ? Optional.empty() : Optional.of(number);
        return Optional.empty();
    }

    private Optional<String> newIssue(String text) {
        if (lacking().isPresent()) {
            return lacking();
        }
        if (issues.stream().anyMatch(known -> known.name().title().equalsIgnoreCase(text))) {
            return Optional.of("'" + text + "' is there already.");
        }
        Named name = named(Kind.ISSUE, text, issues.stream().map(Issue::name).toList());
        issues.add(new Issue(name, List.of()));
        return Optional.empty();
    }

    private Optional<String> newOption(String text) {
        if (issues.isEmpty()) {
            return Optional.of("Name an issue before its answers.");
        }
        Issue last = issues.getLast();
        if (last.options().stream().anyMatch(known -> known.title().equalsIgnoreCase(text))) {
            return Optional.of("'" + text + "' is there already.");
        }
        if (last.options().size() == Labels.MOST) {
            return Optional.of(
                    "An issue can have " + Labels.MOST + " answers here; add more in the file.");
        }
        List<Named> options = new ArrayList<>(last.options());
        options.add(named(Kind.OPTION, text, options));
        issues.set(issues.size() - 1, new Issue(last.name(), options));
        return Optional.empty();
    }

    private Optional<String> turnTo(String text) {
        for (int i = 0; i < parties.size(); i++) {
            if (Labels.isCalled(parties.get(i).name(), text)) {
                if (!parties.get(i).decides()) {
                    return Optional.of(
                            "'" + text + "' does not sign; only those who sign are asked.");
                }
                party = i;
                return Optional.empty();
            }
        }
        return Optional.of("Nobody is called '" + text + "'.");
    }

    /// Changes the party that is talked about; the change may instead say why it cannot be made, by throwing.
    private Optional<String> ofParty(Function<Party, Party> change) {
        if (party < 0) {
            return Optional.of("Name a party before what it wants.");
        }
        try {
            parties.set(party, change.apply(parties.get(party)));
            return Optional.empty();
        } catch (NotUnderstood reason) {
            return Optional.of(reason.reason());
        }
    }

    private Party matters(Party owner, String text) {
        Map<String, String> weights = new LinkedHashMap<>(owner.matters());
        for (String part : text.split("[,;]", -1)) {
            String[] words = part.strip().split("\\s*[:=]\\s*|\\s+(?=\\S+$)", 2);
            if (words.length < 2) {
                throw new NotUnderstood("Write the number of an issue and a word, such as 1 high.");
            }
            Issue issue =
                    Labels.issue(words[0].strip(), issues)
                            .orElseThrow(() ->
                                    new NotUnderstood("There is no issue '" + words[0] + "'."));
            if (!NumberText.isNumber(NumberKind.WEIGHT, words[1])) {
                throw new NotUnderstood(
                        "'"
                                + words[1]
                                + "' is none of none, low, medium, high, top, and no number.");
            }
            weights.put(issue.name().id(), words[1]);
        }
        return new Party(
                owner.name(),
                owner.decides(),
                weights,
                owner.wants(),
                owner.noDeal(),
                owner.redLines());
    }

    private Party wants(Party owner, String text) {
        Order order = Order.read(text, issues);
        Map<String, String> wants = new LinkedHashMap<>(owner.wants());
        wants.put(order.issue(), order.text());
        return new Party(
                owner.name(),
                owner.decides(),
                owner.matters(),
                wants,
                owner.noDeal(),
                owner.redLines());
    }

    private Party noDeal(Party owner, String text) {
        if (!NumberText.isNumber(NumberKind.NO_DEAL, text)) {
            throw new NotUnderstood(
                    "'"
                            + text
                            + "' is no number, no range such as 30..50, and none of "
                            + String.join(", ", NumberKind.NO_DEAL.words().keySet())
                            + ".");
        }
        return new Party(
                owner.name(),
                owner.decides(),
                owner.matters(),
                owner.wants(),
                Optional.of(text),
                owner.redLines());
    }

    private Party redLines(Party owner, String text) {
        Map<String, List<String>> lines = new LinkedHashMap<>(owner.redLines());
        for (Labels.Choice choice : choices(text)) {
            String issue = choice.issue().name().id();
            List<String> never = new ArrayList<>(lines.getOrDefault(issue, List.of()));
            if (!never.contains(choice.option().id())) {
                never.add(choice.option().id());
            }
            if (never.size() == choice.issue().options().size()) {
                throw new NotUnderstood(
                        "Then it could sign no answer to '" + choice.issue().name().title() + "'.");
            }
            lines.put(issue, never);
        }
        return new Party(
                owner.name(),
                owner.decides(),
                owner.matters(),
                owner.wants(),
                owner.noDeal(),
                lines);
    }

    private Optional<String> newProposal(String text) {
        if (proposals.stream().anyMatch(known -> known.name().title().equalsIgnoreCase(text))) {
            return Optional.of("'" + text + "' is there already.");
        }
        Named name = named(Kind.PROPOSAL, text, proposals.stream().map(Proposal::name).toList());
        proposals.add(new Proposal(name, Optional.empty(), Optional.empty(), Map.of()));
        return Optional.empty();
    }

    private Optional<String> by(String text) {
        Optional<String> id =
                parties.stream()
                        .map(Party::name)
                        .filter(name -> Labels.isCalled(name, text))
                        .map(Named::id)
                        .findFirst();
        return id.isEmpty()
                ? Optional.of("Nobody is called '" + text + "'.")
                : ofProposal(last -> new Proposal(last.name(), id, last.date(), last.terms()));
    }

    private Optional<String> terms(String text) {
        return ofProposal(last -> {
            Map<String, String> terms = new LinkedHashMap<>(last.terms());
            for (Labels.Choice choice : choices(text)) {
                String issue = choice.issue().name().id();
                String before = terms.put(issue, choice.option().id());
                if (before != null && !before.equals(choice.option().id())) {
                    throw new NotUnderstood(
                            "It can give one answer only to '"
                                    + choice.issue().name().title()
                                    + "'.");
                }
            }
            return new Proposal(last.name(), last.by(), last.date(), terms);
        });
    }

    private Optional<String> ofProposal(Function<Proposal, Proposal> change) {
        if (proposals.isEmpty()) {
            return Optional.of("Name a proposal first.");
        }
        try {
            proposals.set(proposals.size() - 1, change.apply(proposals.getLast()));
            return Optional.empty();
        } catch (NotUnderstood reason) {
            return Optional.of(reason.reason());
        }
    }

    private List<Labels.Choice> choices(String text) {
        List<Labels.Choice> choices = new ArrayList<>();
        for (String part : text.split("[,;]", -1)) {
            choices.add(
                    Labels.choice(part.strip(), issues)
                            .orElseThrow(() -> new NotUnderstood(Order.unknown(part.strip()))));
        }
        return choices;
    }

    private static Named named(Kind kind, String text, List<Named> others) {
        return new Named(Ids.of(kind, text, others.stream().map(Named::id).toList()), text);
    }

    private static Optional<String> done(Runnable change) {
        change.run();
        return Optional.empty();
    }
}
