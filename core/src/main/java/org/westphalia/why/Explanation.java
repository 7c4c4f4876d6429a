package org.westphalia.why;

import java.util.List;
import java.util.Optional;
import org.westphalia.assess.Brief;
import org.westphalia.assess.Verdict;
import org.westphalia.model.Path;
import org.westphalia.model.Setting;
import org.westphalia.world.NumberTrace;

/// Where something in a case comes from, and how far the verdict depends on it.
///
/// @param path what was asked about: a path, or an id
/// @param subject what kind of thing it is
/// @param numbers the numbers that it names, each with the steps by which it came about
/// @param statements what the reading states of it, where it is more than a single number: an order, a way to sign, a party
/// @param claims ids of the claims behind it, those that are held
/// @param rivals claims that are not held and would set it otherwise
/// @param mentions rules and red lines that speak of it
/// @param now the verdict as things stand
/// @param trials the verdict with one thing otherwise
/// @param sweep over all values of the number, where one number was asked about
/// @param reception of a proposal
/// @param worlds how many worlds were drawn for each share
/// @param seed of the draws
public record Explanation(
        String path,
        Subject subject,
        List<NumberTrace> numbers,
        List<Statement> statements,
        List<String> claims,
        List<Rival> rivals,
        List<Mention> mentions,
        Brief now,
        List<Trial> trials,
        Optional<Sweep> sweep,
        Optional<Reception> reception,
        int worlds,
        long seed) {

    public Explanation {
        numbers = List.copyOf(numbers);
        statements = List.copyOf(statements);
        claims = List.copyOf(claims);
        rivals = List.copyOf(rivals);
        mentions = List.copyOf(mentions);
        trials = List.copyOf(trials);
    }

    /// What can be explained.
    public enum Subject {
        NUMBER("number"),
        RED_LINE("red line"),
        ISSUE("issue"),
        LEVER("lever"),
        CLAIM("claim"),
        PROPOSAL("proposal"),
        RULE("rule"),
        READING("reading"),
        PARTY("party"),
        GROUP("group"),
        /// Anything else that claims may set: an order, `signs-when`, `prefers`, all that a lever does.
        STATED("what is stated");

        private final String word;

        Subject(String word) {
            this.word = word;
        }

        /// The word for it in answers.
        public String word() {
            return word;
        }
    }

    /// What a reading states at a path, as an author would write it.
    ///
    /// @param path or the id of a rule
    /// @param text an order as one thing: `high > low > none`
    /// @param claims that say so; none where the frame does
    public record Statement(String path, String text, List<String> claims) {
        public Statement {
            claims = List.copyOf(claims);
        }
    }

    /// A claim that is not held and sets or adds to the number.
    ///
    /// @param path as the claim writes it
    /// @param setting what it would set; empty for one that adds
    /// @param added what it would add
    /// @param heldBy readings that hold it
    public record Rival(
            String claim,
            Path path,
            Optional<Setting> setting,
            Optional<Setting.Quantity> added,
            List<String> heldBy) {}

    /// A rule, or a red line (by its path), that speaks of it.
    public record Mention(String kind, String id) {}

    /// The verdict with one thing otherwise.
    ///
    /// @param what is otherwise, in words
    /// @param departure how to ask for it on a command line (`--set upland.no-deal=40`); more than one where several are needed
    /// @param brief the verdict then; empty where it cannot be asked
    /// @param hindrance why not; empty otherwise
    public record Trial(
            String what, List<String> departure, Optional<Brief> brief, String hindrance) {}

    /// The middle world with the number at all its values from `low` to `high`.
    ///
    /// @param path the number that was moved
    /// @param dealNow whether the middle world has a deal as things stand
    /// @param dealAtLow whether it has one with the number at its lowest
    /// @param steps where that changes, from low to high
    /// @param exact whether there can be no other change: proved by monotony; otherwise the number was tried at evenly spaced values
    /// @param tried how many values were tried before the changes were narrowed down
    /// @param everywhere the verdict when the number may lie anywhere from `low` to `high`, and all others in their ranges:
    ///     impossible means that no value opens a deal in any world, certain that none closes it
    public record Sweep(
            Path path,
            double low,
            double high,
            boolean dealNow,
            boolean dealAtLow,
            List<Step> steps,
            boolean exact,
            int tried,
            Verdict everywhere) {}

    /// Between these two values, which lie close together, a deal appears or vanishes.
    public record Step(double from, double to, boolean dealAfter) {}
}
