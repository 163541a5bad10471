// Replicates documents from one PouchDB in memory to another and prints how many a second arrive.
// Packages: pouchdb-core, pouchdb-adapter-memory, pouchdb-replication; with "check" it only tells whether they are here.
const PouchDB = require("pouchdb-core")
  .plugin(require("pouchdb-adapter-memory"))
  .plugin(require("pouchdb-replication"));

async function main(count) {
  const from = new PouchDB("from", { adapter: "memory" });
  const to = new PouchDB("to", { adapter: "memory" });
  for (let start = 0; start < count; start += 1000) {
    const docs = [];
    for (let n = start; n < Math.min(count, start + 1000); n++) {
      docs.push({ _id: String(n).padStart(9, "0"), path: `form/a/question_${n % 50}`, value: `answer ${n}` });
    }
    await from.bulkDocs(docs);
  }
  const begun = process.hrtime.bigint();
  const result = await PouchDB.replicate(from, to, { batch_size: 1000 });
  const took = Number(process.hrtime.bigint() - begun) / 1e9;
  if (result.docs_written !== count) throw new Error(`arrived: ${result.docs_written}`);
  console.log(count / took);
}

if (process.argv[2] !== "check") main(Number(process.argv[2])).catch((error) => { console.error(error); process.exit(1); });
