import type { StubWords } from '../../core/source/stub-words';

/** The words of Moq, NSubstitute and FakeItEasy. */
export const csharpStubWords: StubWords = {
  handedCalls: {},
  handedFunctions: { Setup: /./, SetupSequence: /./, Verify: /./, CallTo: /^A$/ },
  answers: ['Returns', 'ReturnsAsync', 'ReturnsForAnyArgs', 'Throws', 'ThrowsAsync', 'ThrowsForAnyArgs'],
  asked: ['Received', 'ReceivedWithAnyArgs', 'DidNotReceive', 'DidNotReceiveWithAnyArgs'],
};
