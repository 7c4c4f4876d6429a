package org.westphalia.cli;

import org.westphalia.finding.Finding;

/// What may be wrong with where a workbench shall be opened.
final class ServeMistakes {
    private ServeMistakes() {}

    static Finding noPort(int port) {
        return Mistakes.error(
                "command.port",
                "There is no port " + port + ".",
                "Ports go from 0 (any that is free) to 65535.");
    }

    static Finding notShared(String option) {
        return Mistakes.error(
                "command.not-shared",
                option + " does not go with --share.",
                option.equals("--sweep")
                        ? "Kept worlds may rest on private claims; sweep the copy that 'share' writes, and report on that."
                        : "The texts of sources are not yours to share; leave the option out.");
    }

    static Finding notTwo() {
        return Mistakes.error(
                "command.two-readings",
                "--compare needs two readings.",
                "Write them with a comma between: --compare=A,B.");
    }

    static Finding notBound(String address, int port, String reason) {
        return Mistakes.error(
                "command.not-bound",
                "Nothing can listen at " + address + ", port " + port + ": " + reason + ".",
                "Another program may be there already, perhaps another workbench: choose another port, or --port=0 for any that is free.");
    }
}
