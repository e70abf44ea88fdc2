/** Every word the panel itself says. Plain British English; the assistant's words come from the server. */

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const wording = {
  title: "Chat with us",
  automated: "You are chatting with an automated assistant, not a person",
  withRecruiter: "You are chatting with a recruiter",
  queued: "You are waiting for a recruiter",
  conversation: "Conversation",
  close: "Close chat",
  menu: "Chat options",
  download: "Download this chat",
  erase: "Delete this chat",
  eraseQuestion: "Delete this chat for good? We cannot get it back.",
  eraseYes: "Yes, delete it",
  eraseNo: "No, keep it",
  person: "Talk to a person",
  personText: "I would like to talk to a person",
  message: "Your message",
  send: "Send",
  writing: "The assistant is writing",
  otherWays: "See other ways to contact us",
  tryAgain: "Try again",
  /** Why nothing can be sent. */
  notReady: {
    closed: "The chat is not open.",
    starting: "The chat is starting. Please wait a moment.",
    unreachable: "We cannot reach the chat just now.",
    ended: "This chat has ended.",
    erased: "Your chat is deleted.",
  },
  restart: "Start a new chat",
  notSent: "Not sent. Check your connection, then try again.",
  notDownloaded: "We could not download the chat. Please try again.",
  notErased: "We could not delete the chat. Please try again.",
  empty: "Type a message first.",
  saidBy: { visitor: "You", assistant: "Assistant", recruiter: "Recruiter", system: "Notice" },
  about: (title: string) => ` about ${title}`,
  newTab: " (opens in a new tab)",
  choices: "Answers to choose from",
  couldChoose: (titles: string[]) => `You could choose: ${titles.join(", ")}.`,
  announceChoices: (count: number) => many(count, "answer to choose from", "answers to choose from"),
  announceCards: (titles: string[]) =>
    `${many(titles.length, "vacancy", "vacancies")}: ${titles.join("; ")}`,
  left: (count: number) => `You have ${many(count, "character", "characters")} left.`,
  tooLong: (count: number) =>
    `Your message is ${many(count, "character", "characters")} too long. Please shorten it.`,
} as const;
