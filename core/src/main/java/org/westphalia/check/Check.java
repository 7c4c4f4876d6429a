package org.westphalia.check;

/// One rule that every case must keep, told from the whole case. What the reader sees on its own (spelling, unknown ids and
/// paths, shapes, ranges) is not looked at again: a check may be handed what the reader could make of a faulty file, and then
/// passes over names that lead nowhere.
interface Check {
    /// Reports everything in which the case does not keep the rule.
    void check(Subject subject, Report report);
}
