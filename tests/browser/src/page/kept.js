// The texts in the page's database, as pairs of key and text. None if there is no database yet.
const done = arguments[arguments.length - 1];
const request = indexedDB.open("retold");
request.onupgradeneeded = () => request.transaction.abort();
request.onerror = () => done([]);
request.onsuccess = () => {
  const database = request.result;
  const texts = database.transaction("texts").objectStore("texts");
  const keys = texts.getAllKeys();
  const values = texts.getAll();
  values.transaction.oncomplete = () => {
    database.close();
    done(keys.result.map((key, at) => [key, values.result[at]]));
  };
};
