package dev.loginhelp.report;

import java.util.List;
import java.util.stream.Collectors;

/** A line of a table after RFC 4180, which a spreadsheet can open without running what somebody put into a name. */
final class CsvLine {
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final String QUOTED = "\",;\r\n\t";

    private CsvLine() {}

    static String of(List<String> values) {
        return values.stream().map(CsvLine::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(String value) {
        String text = isFormula(value) ? "'" + value : value;
        return text.chars().anyMatch(character -> QUOTED.indexOf(character) >= 0)
                ? "\"" + text.replace("\"", "\"\"") + "\""
                : text;
    }

    /** Spreadsheets pass over spaces before a formula. */
    private static boolean isFormula(String value) {
        String text = value.replaceFirst("^ +", "");
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
