package vn.tonghop.consolidation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.decision.Kind;
import vn.tonghop.decision.QuestionKey;
import vn.tonghop.decision.Said;

/** Answers of one file that say two things of one question, one figure or one choice: none of them is taken. */
final class TwoAnswers {

    private final Map<String, List<Said.Clear>> bySubject = new HashMap<>();
    private final Map<String, List<Said.Clear>> byFigure = new HashMap<>();

    TwoAnswers(List<Said.Clear> answers) {
        for (Said.Clear said : answers) {
            for (String subject : subjects(said)) add(bySubject, subject, said);
            for (QuestionKey.Change change : said.changes())
                add(byFigure, said.key().unit() + "|" + change.figure(), said);
        }
    }

    private static void add(Map<String, List<Said.Clear>> map, String key, Said.Clear said) {
        map.computeIfAbsent(key, each -> new ArrayList<>()).add(said);
    }

    Set<Said.Clear> contradicting() {
        Set<Said.Clear> contradicting = new HashSet<>();
        for (List<Said.Clear> same : bySubject.values())
            if (same.stream().anyMatch(each -> !each.agreesWith(same.get(0)))) contradicting.addAll(same);
        for (List<Said.Clear> same : byFigure.values())
            if (same.stream().anyMatch(each -> each.differsFrom(same.get(0)))) contradicting.addAll(same);
        return contradicting;
    }

    /** Taking back a version and choosing another are no two answers. */
    private static List<String> subjects(Said.Clear said) {
        QuestionKey key = said.key();
        List<String> subjects = new ArrayList<>();
        if (!key.finding().isEmpty()) subjects.add(key.unit() + "|" + key.finding());
        else subjects.add(key.unit() + "|version|" + key.version());
        if (said.kind() == Kind.CHOOSE) subjects.add(key.unit() + "|choice");
        return subjects;
    }
}
