import { StoreUnavailable, UnknownId } from "../../src/model/errors";
import { untilAnswered } from "../../src/record/until-answered";
import { patience } from "./copy-stores";

const lost = new StoreUnavailable("tested", null);
const answering = { ping: () => undefined };

/** Work that is lost some times before it is done. */
function lostTimes(times: number) {
  let left = times;
  return () => {
    left -= 1;
    if (left >= 0) throw lost;
    return "done";
  };
}

describe("Waiting for a lost store", () => {
  it("does work once that is not lost, without a ping", async () => {
    const ping = jest.fn();
    const waiting = patience();
    expect(await untilAnswered([{ ping }], () => "done", waiting)).toBe("done");
    expect([ping.mock.calls.length, waiting.now(), waiting.lost]).toEqual([0, 0, []]);
  });

  it("pauses before each new try, and tells of it once", async () => {
    const waiting = patience();
    expect(await untilAnswered([answering], lostTimes(3), waiting)).toBe("done");
    expect([waiting.now(), waiting.lost.length]).toEqual([750, 1]);
  });

  it("asks all stores", async () => {
    let pings = 0;
    const back = {
      ping: async () => {
        pings += 1;
        if (pings < 4) throw lost;
      },
    };
    const waiting = patience();
    await untilAnswered([answering, back], lostTimes(1), waiting);
    expect([pings, waiting.now()]).toEqual([4, 250 + 500 + 1000 + 2000]);
  });

  it("ends where a store answers pings and nothing else", async () => {
    const waiting = patience(5000);
    await expect(untilAnswered([answering], lostTimes(1000), waiting)).rejects.toBe(lost);
    expect(waiting.now()).toBe(5000);
  });

  it("does not wait for what goes wrong otherwise, in work or in a ping", async () => {
    const wrong = new UnknownId("person:none");
    const failing = () => {
      throw wrong;
    };
    const waiting = patience();
    await expect(untilAnswered([answering], failing, waiting)).rejects.toBe(wrong);
    expect(waiting.now()).toBe(0);
    await expect(untilAnswered([{ ping: failing }], lostTimes(1), waiting)).rejects.toBe(wrong);
  });
});
