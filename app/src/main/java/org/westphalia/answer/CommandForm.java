package org.westphalia.answer;

import java.util.List;

/// What a command takes, for a form that asks it.
///
/// @param name of the command
/// @param about what it answers, in a sentence or more
/// @param fields its options, then its arguments, as its help lists them
/// @param writes whether it writes files
/// @param markdown whether it can answer in Markdown
public record CommandForm(
        String name, String about, List<Field> fields, boolean writes, boolean markdown) {
    public CommandForm {
        fields = List.copyOf(fields);
    }

    /// What can be said to a command.
    ///
    /// @param name of an option with its dashes; empty for an argument
    /// @param label what stands for its value; empty for a switch
    /// @param about what it means
    /// @param usual the value when nothing is said; empty if there is none
    /// @param words the only values, where there are few
    /// @param several whether it may be given more than once
    /// @param required whether it must be given
    public record Field(
            String name,
            String label,
            String about,
            String usual,
            List<String> words,
            boolean several,
            boolean required) {
        public Field {
            words = List.copyOf(words);
        }

        /// Whether it is given or not, without a value.
        public boolean isSwitch() {
            return label.isEmpty();
        }
    }
}
