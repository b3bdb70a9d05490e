package vn.tonghop.text;

import java.util.List;
import java.util.Set;

/**
 * Whether a word could be Vietnamese: one onset, one of about 160 rhymes, a tone that its ending allows, and the tone
 * mark where Vietnamese puts it (domain note, section 4.4). Foreign words and names of minority languages mostly fail.
 */
final class Syllable {

    private static final List<String> ONSETS = List.of(
            "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l",
            "m", "n", "p", "r", "s", "t", "v", "x", "");

    private static final Set<String> RHYMES = Set.of(("a ac ach ai am an ang anh ao ap at au ay "
                    + "ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu "
                    + "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu "
                    + "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on "
                    + "ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
                    + "u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych "
                    + "uyên uyêt uynh uyt uyp uyu ư ưa ưc ưi ưng ưn ưm ươc ươi ươm ươn ương ươp ươt ươu ưt ưu "
                    + "y yêm yên yêng yêt yêu")
            .split(" "));

    /** After qu the u is spoken with the onset. */
    private static final Set<String> AFTER_QU =
            Set.of(("a ac ach ai an ang anh ao au ay ăc ăm ăn ăng ăp ăt ân âng ât ây e en eo et "
                            + "ê ên êch êt ênh i ich in inh it ip iu ơ ơn ơt y ych ynh yt yên yêt yêng")
                    .split(" "));

    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String MARKED = "ăâêôơư";
    private static final String FRONT = "eêiy";
    private static final char ACUTE = '\u0301';
    private static final char DOT = '\u0323';

    private final String letters;
    private final char tone;
    private final int toneAt;

    private Syllable(String letters, char tone, int toneAt) {
        this.letters = letters;
        this.tone = tone;
        this.toneAt = toneAt;
    }

    /** Whether the word, composed (NFC) and in any case, is a possible syllable. */
    static boolean isLegal(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        char tone = 0;
        int toneAt = -1;
        for (int i = 0; i < word.length(); i++) {
            char c = Character.toLowerCase(word.charAt(i));
            char mark = Letters.tone(c);
            if (mark == c || (mark != 0 && tone != 0)) return false;
            if (mark != 0) toneAt = letters.length();
            if (mark != 0) tone = mark;
            letters.append(Letters.toneless(c));
        }
        return letters.length() <= 7 && new Syllable(letters.toString(), tone, toneAt).isLegal();
    }

    private boolean isLegal() {
        for (String onset : ONSETS) if (letters.startsWith(onset) && fits(onset)) return true;
        return false;
    }

    private boolean fits(String onset) {
        String rhyme = letters.substring(onset.length());
        if (rhyme.isEmpty() || !(onset.equals("qu") ? AFTER_QU : RHYMES).contains(rhyme)) return false;
        return onsetFits(onset, rhyme.charAt(0)) && toneFits(rhyme) && toneStandsRight(onset, rhyme);
    }

    private static boolean onsetFits(String onset, char vowel) {
        boolean front = FRONT.indexOf(vowel) >= 0;
        return switch (onset) {
            case "c", "ng" -> !front;
            case "g" -> !front || vowel == 'i';
            case "gh", "ngh" -> front;
            default -> true;
        };
    }

    /** What ends in c, ch, p or t is said with sắc or nặng only. */
    private boolean toneFits(String rhyme) {
        char end = rhyme.charAt(rhyme.length() - 1);
        boolean stop = end == 'c' || end == 'p' || end == 't' || rhyme.endsWith("ch");
        return !stop || tone == ACUTE || tone == DOT;
    }

    private boolean toneStandsRight(String onset, String rhyme) {
        if (tone == 0) return true;
        int at = toneAt - onset.length();
        if (at < 0) return onset.equals("qu") && toneAt == 1;
        int vowels = 0;
        while (vowels < rhyme.length() && VOWELS.indexOf(rhyme.charAt(vowels)) >= 0) vowels++;
        if (at >= vowels) return false;
        for (int i = vowels - 1; i >= 0; i--) if (MARKED.indexOf(rhyme.charAt(i)) >= 0) return at == i;
        if (vowels == 2 && vowels == rhyme.length())
            return at == 0 || Set.of("oa", "oe", "uy").contains(rhyme);
        return at == (vowels == 1 ? 0 : 1);
    }
}
