import type { Session } from "./protocol.ts";

/** The one thing kept on the visitor's device, until the tab is closed (PECR 2003, regulation 6). */
export const KEY = "frontline-chat";

export interface Keeping {
  recall(): Session | null;
  keep(session: Session): void;
  forget(): void;
}

/** Keeps the session in sessionStorage, or in memory where the browser forbids storage. */
export function keeping(storage: () => Storage): Keeping {
  let held: Session | null = null;
  const attempt = <T>(use: (store: Storage) => T): T | null => {
    try {
      return use(storage());
    } catch {
      return null;
    }
  };
  return {
    recall: () => attempt((store) => readSession(store.getItem(KEY))) ?? held,
    keep(session) {
      held = session;
      attempt((store) => store.setItem(KEY, JSON.stringify(session)));
    },
    forget() {
      held = null;
      attempt((store) => store.removeItem(KEY));
    },
  };
}

function readSession(text: string | null): Session | null {
  const kept = JSON.parse(text ?? "null");
  return typeof kept?.id === "string" && typeof kept?.token === "string"
    ? { id: kept.id, token: kept.token }
    : null;
}
