package dev.ohosbackup.suite.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An application's words are found however they are wrapped, and not when a letter of them is different. */
class AppWordsTest {
    private final AppWords words = AppWords.of("{\"app\":\"parrot\",\"says\":\"eight\",\"heard\":[{argument}]}");
    private final AppWords others = AppWords.of("{\"app\":\"magpie\",\"says\":\"喜鹊\",\"heard\":[{argument}]}");

    @Test
    void bareWordsStandInTheText() {
        assertThat(words.standIn("{\"app\":\"parrot\",\"says\":\"eight\",\"heard\":[]}"))
                .isTrue();
        assertThat(words.standIn("{\"app\":\"parrot\",\"says\":\"eight\",\"heard\":[{\"type\":\"userId\"}]}"))
                .isTrue();
    }

    @Test
    void wordsStandInAStringOfOtherJson() {
        assertThat(
                        words.standIn(
                                "{\"processResult\":{\"resultInfo\":\"{\\\"app\\\":\\\"parrot\\\",\\\"says\\\":\\\"eight\\\",\\\"heard\\\":[1]}\"}}"))
                .isTrue();
    }

    @Test
    void wordsStandAsAValueOfOtherJsonInAnyOrderOfMembers() {
        assertThat(words.standIn("[0,{\"result\":{ \"heard\":[\"x\"], \"says\":\"eight\", \"app\":\"parrot\" }}]"))
                .isTrue();
    }

    @Test
    void otherWordsDoNotStandThere() {
        String parrot = words.having("\"x\"");
        assertThat(others.standIn(parrot)).isFalse();
        assertThat(words.standIn(parrot.replace("eight", "nine"))).isFalse();
        assertThat(words.standIn("{\"app\":\"parrot\",\"says\":\"eight\",\"heard\":[],\"more\":1}"))
                .isFalse();
        assertThat(words.standIn("{\"app\":\"parrot\",\"says\":\"eight\"}")).isFalse();
        assertThat(words.standIn("{}")).isFalse();
    }

    @Test
    void wordsInWhatIsNotJsonDoNotCount() {
        assertThat(words.standIn("result: " + words.having(""))).isFalse();
        assertThat(words.standIn("")).isFalse();
    }

    @Test
    void theWholeAnswerIsTheWordsAroundWhatWasHeard() {
        assertThat(words.having("1, 2")).isEqualTo("{\"app\":\"parrot\",\"says\":\"eight\",\"heard\":[1, 2]}");
        assertThat(words.are(words.having("1, 2"))).isTrue();
        assertThat(words.are(words.having(""))).isTrue();
        assertThat(words.are(" " + words.having(""))).isFalse();
        assertThat(words.are(others.having(""))).isFalse();
    }

    @Test
    void wordsWithoutAPlaceForAnArgumentStandForThemselves() {
        AppWords plain = AppWords.of("{\"app\":\"parrot\"}");
        assertThat(plain.standIn("{\"in\":{\"app\":\"parrot\"}}")).isTrue();
        assertThat(plain.are("{\"app\":\"parrot\"}")).isTrue();
        assertThat(plain.are("{\"app\":\"parrots\"}")).isFalse();
    }
}
