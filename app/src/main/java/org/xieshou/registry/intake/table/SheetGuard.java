package org.xieshou.registry.intake.table;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.intake.table.IntakeProblem.Code;

/// Walks one XML part of a workbook before the reader does and refuses what would hurt it.
///
/// The reader grows lists to whatever column a cell claims and fills up to whatever shared text it points at, so one
/// forged number would eat the memory; and a document type could pull in other files.
final class SheetGuard {
    private final XMLStreamReader xml;
    private final Limits limits;
    private final Merges merges = new Merges();
    private final Map<String, String> targets = new HashMap<>();
    private int depth;
    private int rows;
    private int row;
    private int column;
    private int characters;
    private boolean inCell;
    private boolean pointsAtText;
    private final StringBuilder pointer = new StringBuilder();
    private int texts;
    private int highestText = -1;

    SheetGuard(XMLStreamReader xml, Limits limits) {
        this.xml = xml;
        this.limits = limits;
    }

    Merges merges() {
        return merges;
    }

    /// Parts by the name under which this part refers to them.
    Map<String, String> targets() {
        return targets;
    }

    /// Shared texts defined here.
    int texts() {
        return texts;
    }

    /// The highest shared text a cell points at, or -1.
    int highestText() {
        return highestText;
    }

    int rows() {
        return rows;
    }

    SheetGuard walk() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters();
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw IntakeProblem.of(Code.FORBIDDEN_XML);
                default -> {}
            }
        }
        return this;
    }

    private void start(String name) {
        if (++depth > Limits.XML_DEPTH) {
            throw IntakeProblem.of(Code.FORBIDDEN_XML);
        }
        switch (name) {
            case "row" -> startRow();
            case "c" -> startCell();
            case "v" -> pointer.setLength(0);
            case "si" -> startText();
            case "mergeCell" -> merge();
            case "Relationship" -> relate();
            default -> {}
        }
    }

    private void startRow() {
        row = number(xml.getAttributeValue(null, "r"), row + 1, Limits.SHEET_ROWS);
        column = -1;
        if (++rows > limits.rows()) {
            throw IntakeProblem.of(Code.TOO_MANY_ROWS, "limit", limits.rows());
        }
    }

    private void startCell() {
        var reference = xml.getAttributeValue(null, "r");
        column = reference == null ? column + 1 : Letters.column(reference);
        if (column < 0 || column >= Limits.SHEET_COLUMNS) {
            throw IntakeProblem.of(Code.DAMAGED, "row", row);
        }
        inCell = true;
        characters = 0;
        pointsAtText = "s".equals(xml.getAttributeValue(null, "t"));
    }

    private void startText() {
        characters = 0;
        if (++texts > Limits.SHARED_TEXTS) {
            throw IntakeProblem.of(Code.TOO_LARGE_UNZIPPED);
        }
    }

    private void merge() {
        var reference = xml.getAttributeValue(null, "ref");
        var range = reference == null ? null : Letters.range(reference);
        if (range != null) {
            merges.add(range);
        }
        if (merges.size() > Limits.MERGES) {
            throw IntakeProblem.of(Code.TOO_LARGE_UNZIPPED);
        }
    }

    private void relate() {
        var id = xml.getAttributeValue(null, "Id");
        var target = xml.getAttributeValue(null, "Target");
        if (id != null && target != null) {
            targets.put(id, target);
        }
    }

    private void end(String name) {
        depth--;
        if (name.equals("c")) {
            inCell = false;
        } else if (name.equals("v") && inCell && pointsAtText) {
            highestText =
                    Math.max(
                            highestText,
                            number(pointer.toString().strip(), 0, Limits.SHARED_TEXTS));
        }
    }

    private void characters() {
        int length = xml.getTextLength();
        characters += length;
        if (characters > Limits.CELL_CHARACTERS && (inCell || texts > 0)) {
            throw tooLong();
        }
        if (!inCell) {
            return;
        }
        if (column >= limits.columns() && !xml.isWhiteSpace()) {
            throw IntakeProblem.at(Code.TOO_MANY_COLUMNS, row, Letters.of(limits.columns()));
        }
        if (pointsAtText && pointer.length() < 20) {
            pointer.append(xml.getText());
        }
    }

    private IntakeProblem tooLong() {
        return inCell
                ? IntakeProblem.at(Code.CELL_TOO_LONG, row, Letters.of(column))
                : IntakeProblem.of(Code.FORBIDDEN_XML);
    }

    private static int number(@Nullable String text, int otherwise, int most) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        if (text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw IntakeProblem.of(Code.DAMAGED);
        }
        int number = Integer.parseInt(text);
        if (number > most) {
            throw IntakeProblem.of(Code.DAMAGED);
        }
        return number;
    }
}
