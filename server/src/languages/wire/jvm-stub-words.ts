import type { StubWords } from '../../core/source/stub-words';

/** Mockito's words. */
export const mockitoWords: StubWords = {
  handedCalls: { when: /^(Mockito)?$/, given: /^(BDDMockito)?$/ },
  handedFunctions: {},
  answers: [],
  asked: ['verify'],
};

/** Those of MockK, and of Mockito's package for Kotlin, beside Mockito's. */
export const kotlinStubWords: StubWords = {
  ...mockitoWords,
  handedCalls: { ...mockitoWords.handedCalls, whenever: /^$/ },
  handedFunctions: { every: /^$/, coEvery: /^$/, verify: /^$/, coVerify: /^$/ },
  asked: [...mockitoWords.asked, 'verifyBlocking'],
};
