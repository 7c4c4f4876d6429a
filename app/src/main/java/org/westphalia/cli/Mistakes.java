package org.westphalia.cli;

import java.util.Collection;
import java.util.Optional;
import org.westphalia.evidence.Extraction;
import org.westphalia.finding.Finding;
import org.westphalia.finding.Nearest;
import org.westphalia.finding.Place;
import org.westphalia.finding.Severity;

/// The texts of all findings about a command line, which has no file to point at. Written by the same rules as those about
/// cases (`messages.properties`).
final class Mistakes {
    private Mistakes() {}

    static Finding noSuchCase(String name, Collection<String> known) {
        String nearest = known.isEmpty() ? "" : Nearest.hint(name, known) + " ";
        return error(
                "command.no-case",
                "There is no case at '" + name + "'.",
                nearest
                        + "Name a folder with a case.yaml, a single .yaml file, or a case below a folder 'cases' nearby.");
    }

    /// @param kind `lever`, `claim`, `reading`
    static Finding unknown(String kind, String option, String name, Collection<String> known) {
        String hint =
                known.isEmpty() ? "The case has no " + kind + "s." : Nearest.hint(name, known);
        return error(
                "command.unknown-" + kind,
                "There is no " + kind + " '" + name + "' (" + option + ").",
                hint);
    }

    /// @param segment the part of the path that is not known
    static Finding unknownPath(String path, String segment, Collection<String> known) {
        return error(
                "command.unknown-path",
                "'"
                        + path
                        + "' names nothing in the case"
                        + (path.equals(segment) ? "." : ": '" + segment + "' is not known there."),
                Nearest.hint(segment, known));
    }

    static Finding shortPath(String path, Collection<String> known) {
        return error(
                "command.short-path",
                "'" + path + "' stops too early to name a number.",
                known.isEmpty()
                        ? "Name what follows, with a dot between."
                        : "It may go on with: " + Nearest.list(known) + ".");
    }

    /// @param such a number further down, if there is one
    static Finding noSingleNumber(String path, Optional<String> such) {
        return error(
                "command.no-single-number",
                "'" + path + "' names no single number.",
                such.map(number -> "Such as '" + number + "' names one.")
                        .orElse(
                                "Name a number, a red line, an issue, a lever, a claim or a proposal."));
    }

    static Finding nothingToCompare() {
        return error(
                "command.nothing-to-compare",
                "It takes two things to compare.",
                "Name two readings of one case (diff CASE --readings A,B), a reading and an actor (diff CASE --readings A --as ACTOR), or"
                        + " two versions of a case (diff OLD NEW).");
    }

    static Finding noTwoReadings(Collection<String> known) {
        return error(
                "command.no-two-readings",
                "It takes two different readings to compare.",
                known.size() < 2
                        ? "The case has " + (known.isEmpty() ? "no readings." : "one reading only.")
                        : "Name two (compare CASE A B), or none to compare all. The case has "
                                + String.join(", ", known)
                                + ".");
    }

    static Finding both(String name, String one, String other) {
        return error(
                "command.contradiction",
                "'" + name + "' is given to " + one + " and to " + other + ".",
                "Decide for one of them.");
    }

    static Finding rivals(String one, String other, String question) {
        return error(
                "command.rivals",
                "The claims '"
                        + one
                        + "' and '"
                        + other
                        + "' answer the same question: "
                        + question
                        + ".",
                "A reading holds one answer to a question; hold one of them.");
    }

    static Finding excludes(String one, String other) {
        return error(
                "command.levers-exclude",
                "The levers '" + one + "' and '" + other + "' cannot be pulled together.",
                "Drop one of them with --drop.");
    }

    static Finding tooEarly(String lever, String before) {
        return error(
                "command.lever-too-early",
                "The lever '" + lever + "' can only be pulled after '" + before + "'.",
                "Pull both: --pull " + before + "," + lever + ".");
    }

    static Finding privateClaim(String option) {
        return error(
                "command.private-claim",
                "A claim named with " + option + " is private, and --share leaves it out.",
                "Ask without --share, or without that claim.");
    }

    static Finding notShared(String name) {
        return error(
                "command.not-shared",
                "What is private in '" + name + "' cannot be told from the rest for sure.",
                "Mend what 'westphalia check "
                        + name
                        + "' reports; if it reports no error, write claims and readings one to a line.");
    }

    /// @param why a document has no text
    static Finding noText(String file, Extraction why) {
        return switch (why) {
            case Extraction.TooLarge(int megabytes) ->
                    error(
                            "command.no-text",
                            "'" + file + "' is larger than " + megabytes + " MB.",
                            "Copy the part that is cited into a text file.");
            case Extraction.Unreadable(Extraction.Reason reason) ->
                    error(
                            "command.no-text",
                            "'" + file + "' cannot be read: " + reason.sentence() + ".",
                            reason.hint());
            case Extraction.Text _ -> throw new IllegalStateException("a text is no refusal");
        };
    }

    static Finding noDocuments(String name) {
        return error(
                "command.no-documents",
                "'"
                        + name
                        + "' has no document in a folder 'sources' that is not a source already.",
                "Name the files themselves.");
    }

    static Finding knownSource(String file, String id) {
        return error(
                "command.known-source",
                "'" + file + "' is the source '" + id + "' of the case already.",
                "To take its fingerprints again, show them without --add and put them into its entry.");
    }

    static Finding notAdded(String name) {
        return error(
                "command.not-added",
                "The sources of '"
                        + name
                        + "' are written in a way that nothing can be added to safely.",
                "Write 'sources:' with one source below the other, or copy the entry by hand: it is shown without --add.");
    }

    static Finding noValue(String written) {
        return error(
                "command.no-value",
                "'" + written + "' sets nothing.",
                "Write --set PATH=VALUE, such as --set upland.no-deal=40..50.");
    }

    static Finding world(String written) {
        return error(
                "command.no-world",
                "'" + written + "' names no world.",
                "Write --world middle, or the number of a drawn world: --world 0.");
    }

    static Finding noWorld(String comparisons) {
        return error(
                "command.no-worlds",
                "Some comparison contradicts other numbers: of a thousand drawn worlds none kept all of them ("
                        + comparisons
                        + ").",
                "Look at prefers, better-than and worse-than, and at what --set changes; widen a range, or leave a comparison out.");
    }

    static Finding noFittingWorld(String reading, String answers) {
        return error(
                "command.no-fitting-world",
                "Fewer than one in a thousand drawn worlds"
                        + (reading.isEmpty() ? "" : " of " + reading)
                        + " predict the answers that --given-record asks for. Not predicted: "
                        + answers
                        + ".",
                "Let worlds miss an answer, as in --given-record=1, or ask another reading; the command record tells how often each answer is predicted.");
    }

    static Finding noRecord() {
        return error(
                "command.no-record",
                "No answer of a party that has to sign is recorded in this case.",
                "Write what parties answered under answers: of a proposal, as in answers: {upland: refused}.");
    }

    static Finding slip(double given) {
        return error(
                "command.slip",
                "--slip " + given + " is no chance of a slip.",
                "It is above 0, for no record is beyond doubt, and at most 0.5, at which an answer says nothing: 0.05 is one in twenty.");
    }

    static Finding tooManyMisses(long given, int recorded) {
        return error(
                "command.too-many-misses",
                "--given-record=" + given + " is out of range.",
                "Of the "
                        + recorded
                        + " recorded answers a world may miss 0 to "
                        + (recorded - 1)
                        + ".");
    }

    static Finding outOfRange(String option, long given, long most) {
        return error(
                "command.out-of-range",
                option + " " + given + " is out of range.",
                "It may be 1 to " + most + ".");
    }

    static Finding unknownTerms(String name, Collection<String> known) {
        String hint =
                known.isEmpty()
                        ? "The case has no proposals; write terms as issue=option."
                        : Nearest.hint(name, known) + " Or write terms as issue=option.";
        return error(
                "command.unknown-terms",
                "There is no proposal and there are no named terms '" + name + "'.",
                hint);
    }

    static Finding secondName(String name) {
        return error(
                "command.second-name",
                "'" + name + "' is a second name of terms.",
                "Name one proposal at most; after it, issue=option for what differs from it.");
    }

    static Finding unknownIssue(String issue, Collection<String> known) {
        return error(
                "command.unknown-issue",
                "There is no issue '" + issue + "'.",
                Nearest.hint(issue, known));
    }

    static Finding unknownOption(String issue, String option, Collection<String> known) {
        return error(
                "command.unknown-option",
                "The issue '" + issue + "' has no option '" + option + "'.",
                Nearest.hint(option, known));
    }

    static Finding noCompletion() {
        return error(
                "command.no-completion",
                "These terms cannot be completed: every completion breaks a rule of the case.",
                "Name fewer issues, or others.");
    }

    static Finding issueTwice(String issue) {
        return error(
                "command.issue-twice",
                "The issue '" + issue + "' is given twice.",
                "Terms have one option per issue.");
    }

    static Finding noNumber(String name, Collection<String> known) {
        return error(
                "command.no-number",
                "Nothing that is called '" + name + "' holds a number.",
                Nearest.of(name, known)
                        .map(near -> "Did you mean '" + near + "'?")
                        .orElse(
                                "Name a keyword such as matters or no-deal; 'westphalia words' shows all."));
    }

    static Finding questionsAreText() {
        return error(
                "command.questions-are-text",
                "The file of questions has one format only, in which it is filled in.",
                "Ask without --format.");
    }

    /// @param line where the answer stands, 0 when it is missing altogether
    static Finding answer(String file, int line, String reason) {
        return new Finding(
                "command.answer",
                Severity.ERROR,
                line < 1 ? Optional.empty() : Optional.of(new Place(file, line, 1, 1)),
                reason,
                "'westphalia new --questions' shows every question with an example.");
    }

    static Finding answersEnded(String reason) {
        return error(
                "command.answers-ended",
                "The answers ended before there was a case: " + reason,
                "Nothing was written.");
    }

    static Finding notOrdered(String file) {
        return error(
                "command.not-ordered",
                "'" + file + "' cannot be put in order without a risk to what it says.",
                "Nothing was written. Something in it is laid out in a way that is not understood; report it with the file if you may.");
    }

    static Finding noCertificate(String file, int line, int column, String sentence) {
        Optional<Place> place =
                line < 1
                        ? Optional.empty()
                        : Optional.of(new Place(file, line, Math.max(1, column), 1));
        return new Finding(
                "command.no-certificate",
                Severity.ERROR,
                place,
                "'" + file + "' is no certificate: " + sentence + ".",
                "Certificates are written by assess --proof FOLDER.");
    }

    /// @param reason what the drawing of worlds says, a sentence without its capital and full stop
    static Finding notDrawn(String reason) {
        return error(
                "command.not-drawn",
                "Such worlds cannot be drawn: " + reason + ".",
                "Look at --perhaps, --rivals and the what-ifs.");
    }

    static Finding noWeight(String option, String written) {
        return error(
                "command.no-weight",
                "'" + written + "' is no weight or chance (" + option + ").",
                "Write a number that is not negative, such as 0.3 or 2.");
    }

    static Finding notAboutOneWorld(String command) {
        return error(
                "command.many-worlds",
                command + " is about many worlds, and --world names one.",
                "Leave --world out; --worlds says how many are drawn.");
    }

    static Finding noQuestion() {
        return error(
                "command.no-question",
                "There is no question.",
                "Give it in quotes after the folder, such as \"SELECT * FROM shares\", or name a file with --file.");
    }

    static Finding twoQuestions() {
        return error(
                "command.two-questions",
                "There are two questions: one on the command line, and one in the file.",
                "Give one of them.");
    }

    /// A command line that cannot be understood.
    ///
    /// @param words what is wrong, line by line
    static Finding misused(String words, String command) {
        String message = words.lines().findFirst().orElse("The command line is wrong");
        String more = String.join(" ", words.lines().skip(1).toList());
        return error(
                "command.misused",
                message.endsWith(".") ? message : message + ".",
                (more.isEmpty() ? "" : more + " ")
                        + "'"
                        + command
                        + " --help' shows what it takes.");
    }

    static Finding error(String code, String message, String hint) {
        return new Finding(code, Severity.ERROR, Optional.empty(), message, hint);
    }
}
