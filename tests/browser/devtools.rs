//! Chromium, driven by the DevTools protocol: JSON over a WebSocket.

use std::env;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, Weak};
use std::thread;
use std::time::{Duration, Instant};

use base64::Engine;
use serde_json::{Value, json};
use tungstenite::stream::MaybeTlsStream;
use tungstenite::{Message, WebSocket};

/// Where this is set, a machine without Chromium fails the tests.
const REQUIRED: &str = "ELENCHUS_BROWSER_REQUIRED";

/// Longer than anything takes that comes to an end.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running Chromium.
pub struct Browser {
    process: Child,
    /// Where it is spoken to, as `127.0.0.1:9222/devtools/browser/…`.
    address: String,
    _profile: tempfile::TempDir,
}

/// The browser that tests which run at the same time share.
static SHARED: Mutex<Weak<Browser>> = Mutex::new(Weak::new());

/// Chromium or Chrome, where it is found.
fn executable() -> Option<PathBuf> {
    let named = env::var_os("CHROMIUM").map(PathBuf::from);
    let folders: Vec<PathBuf> = env::split_paths(&env::var_os("PATH").unwrap_or_default()).collect();
    let names = ["chromium", "chromium-browser", "google-chrome", "chrome"];
    let on_path = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    let mac = PathBuf::from("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    named.into_iter().chain(on_path).chain([mac]).find(|path| path.is_file())
}

/// Says something to whoever runs the tests, also where they pass.
pub fn say(words: &str) {
    let _ = writeln!(std::io::stderr(), "{words}");
}

/// Whether a machine without what these tests need fails them.
pub fn is_required() -> bool {
    env::var_os(REQUIRED).is_some()
}

/// A browser; nothing where there is none and none is required.
pub fn browser() -> Option<Arc<Browser>> {
    let Some(executable) = executable() else {
        assert!(!is_required(), "no Chromium is found, and {REQUIRED} is set");
        say("no Chromium is found on the PATH, so pages are not tried in a browser");
        return None;
    };
    let mut shared = SHARED.lock().unwrap();
    let browser = shared.upgrade().unwrap_or_else(|| Arc::new(Browser::start(&executable)));
    *shared = Arc::downgrade(&browser);
    Some(browser)
}

impl Browser {
    fn start(executable: &Path) -> Browser {
        let profile = tempfile::tempdir().unwrap();
        // The pages are the tests' own, so that they need no sandbox, which not every machine of a CI allows.
        let mut process = Command::new(executable)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars"])
            .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
            .args([
                "--disable-quic",
                "--mute-audio",
                "--force-color-profile=srgb",
                "--remote-debugging-port=0",
            ])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .arg("about:blank")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(process.stderr.take().unwrap()).lines();
        let listening = lines.by_ref().map_while(Result::ok).find_map(|line| {
            let (_, address) = line.split_once("DevTools listening on ws://")?;
            Some(address.trim().to_owned())
        });
        // What it goes on to say has to be read, lest it waits for somebody to.
        thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
        Browser { process, address: listening.expect("Chromium listens"), _profile: profile }
    }

    /// An empty tab.
    pub fn tab(self: &Arc<Browser>) -> Tab {
        let mut root = Socket::connect(&format!("ws://{}", self.address));
        // A context of its own, so that tabs share neither storage nor focus.
        let context = root.call("Target.createBrowserContext", json!({}));
        let target = root.call(
            "Target.createTarget",
            json!({"url": "about:blank", "browserContextId": context["browserContextId"]}),
        );
        let id = target["targetId"].as_str().unwrap().to_owned();
        let port = self.address.split('/').next().unwrap();
        let socket = Socket::connect(&format!("ws://{port}/devtools/page/{id}"));
        let mut tab = Tab { socket, id, root, _browser: Arc::clone(self) };
        for domain in ["Page", "Runtime", "Log", "Network"] {
            tab.call(&format!("{domain}.enable"), json!({}));
        }
        tab.call("Page.setLifecycleEventsEnabled", json!({"enabled": true}));
        tab.call("Emulation.setFocusEmulationEnabled", json!({"enabled": true}));
        tab.screen(1280, 800);
        tab.prefer(&[]);
        tab
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A connection on which calls are answered and events are told.
struct Socket {
    socket: WebSocket<MaybeTlsStream<TcpStream>>,
    last: u64,
    events: Vec<Value>,
}

impl Socket {
    fn connect(url: &str) -> Socket {
        let (socket, _) = tungstenite::connect(url).unwrap();
        if let MaybeTlsStream::Plain(stream) = socket.get_ref() {
            stream.set_read_timeout(Some(PATIENCE)).unwrap();
        }
        Socket { socket, last: 0, events: Vec::new() }
    }

    fn call(&mut self, method: &str, parameters: Value) -> Value {
        self.last += 1;
        let call = json!({"id": self.last, "method": method, "params": parameters});
        self.socket.send(Message::text(call.to_string())).unwrap();
        loop {
            let mut answer = self.read();
            if answer["id"] == self.last {
                assert!(answer.get("error").is_none(), "{method}: {}", answer["error"]);
                return answer["result"].take();
            }
            self.events.push(answer);
        }
    }

    fn read(&mut self) -> Value {
        loop {
            if let Message::Text(text) = self.socket.read().expect("the browser answers in time") {
                return serde_json::from_str(&text).unwrap();
            }
        }
    }

    /// The parameters of the next event of a kind, that may have been told already.
    fn wait_for(&mut self, is_it: impl Fn(&Value) -> bool) -> Value {
        loop {
            if let Some(at) = self.events.iter().position(&is_it) {
                return self.events.remove(at)["params"].take();
            }
            let event = self.read();
            self.events.push(event);
        }
    }
}

/// A tab, and all that happened in it.
pub struct Tab {
    socket: Socket,
    id: String,
    root: Socket,
    _browser: Arc<Browser>,
}

impl Drop for Tab {
    fn drop(&mut self) {
        if !thread::panicking() {
            self.root.call("Target.closeTarget", json!({"targetId": self.id}));
        }
    }
}

impl Tab {
    pub fn call(&mut self, method: &str, parameters: Value) -> Value {
        self.socket.call(method, parameters)
    }

    /// Opens a page and waits until it is there.
    pub fn open(&mut self, url: &str) {
        // A change behind the # alone would load nothing.
        self.go("about:blank");
        self.socket.events.clear();
        self.go(url);
    }

    /// Loads a page and waits for just this load: that of the page before may be told late.
    fn go(&mut self, url: &str) {
        let loader = self.call("Page.navigate", json!({"url": url}))["loaderId"].take();
        self.socket.wait_for(|event| {
            event["method"] == "Page.lifecycleEvent"
                && event["params"]["name"] == "load"
                && event["params"]["loaderId"] == loader
        });
    }

    /// The size of the screen.
    pub fn screen(&mut self, width: u32, height: u32) {
        let is_phone = width < 600;
        self.call(
            "Emulation.setDeviceMetricsOverride",
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": is_phone}),
        );
        self.call("Emulation.setTouchEmulationEnabled", json!({"enabled": is_phone}));
    }

    /// What the reader prefers besides that nothing moves, as `("prefers-color-scheme", "dark")`.
    pub fn prefer(&mut self, features: &[(&str, &str)]) {
        let features = features.iter().chain(&[("prefers-reduced-motion", "reduce")]);
        let features: Vec<Value> =
            features.map(|(name, value)| json!({"name": name, "value": value})).collect();
        self.call("Emulation.setEmulatedMedia", json!({"features": features}));
    }

    /// What an expression comes to; a promise is waited for.
    pub fn run(&mut self, expression: &str) -> Value {
        let run = json!({"expression": expression, "returnByValue": true, "awaitPromise": true, "userGesture": true});
        let mut answer = self.call("Runtime.evaluate", run);
        assert!(answer.get("exceptionDetails").is_none(), "{expression}: {}", answer["exceptionDetails"]);
        answer["result"]["value"].take()
    }

    /// What an expression comes to, as text.
    pub fn text(&mut self, expression: &str) -> String {
        self.run(expression).as_str().unwrap_or_else(|| panic!("`{expression}` is no text")).to_owned()
    }

    /// What an expression comes to, as a number.
    pub fn number(&mut self, expression: &str) -> f64 {
        self.run(expression).as_f64().unwrap_or_else(|| panic!("`{expression}` is no number"))
    }

    /// Waits until an expression is true.
    pub fn until(&mut self, expression: &str) {
        let start = Instant::now();
        while self.run(expression) != true {
            assert!(start.elapsed() < PATIENCE, "`{expression}` does not become true");
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// The middle of the first element that a selector finds, once it stands still.
    pub fn middle(&mut self, selector: &str) -> (f64, f64) {
        let place = self.run(&format!(
            "(async () => {{
                const element = document.querySelector({0});
                if (!element) throw new Error('nothing is ' + {0});
                element.scrollIntoView({{block: 'nearest', inline: 'nearest', behavior: 'instant'}});
                let before = '';
                for (;;) {{
                    await new Promise(requestAnimationFrame);
                    const box = element.getBoundingClientRect();
                    const place = [box.x + box.width / 2, box.y + box.height / 2];
                    if (String(place) === before) return place;
                    before = String(place);
                }}
            }})()",
            json!(selector)
        ));
        (place[0].as_f64().unwrap(), place[1].as_f64().unwrap())
    }

    fn mouse(&mut self, kind: &str, (x, y): (f64, f64), more: Value) {
        let mut event = json!({"type": kind, "x": x, "y": y});
        event.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.call("Input.dispatchMouseEvent", event);
    }

    /// Clicks with the mouse on the middle of an element.
    pub fn click(&mut self, selector: &str) {
        let at = self.middle(selector);
        let button = || json!({"button": "left", "buttons": 1, "clickCount": 1});
        self.mouse("mouseMoved", at, json!({}));
        self.mouse("mousePressed", at, button());
        self.mouse("mouseReleased", at, button());
    }

    /// Drags with the mouse from the middle of an element.
    pub fn drag(&mut self, selector: &str, (right, down): (f64, f64)) {
        let (x, y) = self.middle(selector);
        let button = || json!({"button": "left", "buttons": 1, "clickCount": 1});
        self.mouse("mouseMoved", (x, y), json!({}));
        self.mouse("mousePressed", (x, y), button());
        for step in 1..=4 {
            let part = f64::from(step) / 4.0;
            self.mouse("mouseMoved", (x + right * part, y + down * part), button());
        }
        self.mouse("mouseReleased", (x + right, y + down), button());
    }

    /// Turns the wheel over an element, with the control key or without.
    pub fn wheel(&mut self, selector: &str, down: f64, with_control: bool) {
        let at = self.middle(selector);
        let modifiers = if with_control { 2 } else { 0 };
        self.mouse("mouseWheel", at, json!({"deltaX": 0, "deltaY": down, "modifiers": modifiers}));
    }

    /// Two fingers on an element, which move apart by a factor.
    pub fn pinch(&mut self, selector: &str, factor: f64) {
        let (x, y) = self.middle(selector);
        let points =
            |apart: f64| json!([{"x": x - apart, "y": y, "id": 0}, {"x": x + apart, "y": y, "id": 1}]);
        self.call("Input.dispatchTouchEvent", json!({"type": "touchStart", "touchPoints": points(40.0)}));
        for step in 1..=5 {
            let apart = 40.0 * factor.powf(f64::from(step) / 5.0);
            self.call("Input.dispatchTouchEvent", json!({"type": "touchMove", "touchPoints": points(apart)}));
        }
        self.call("Input.dispatchTouchEvent", json!({"type": "touchEnd", "touchPoints": []}));
    }

    /// Presses a key by its name, `Enter` or `f`.
    pub fn press(&mut self, key: &str) {
        let code = match key {
            "Tab" => 9,
            "Enter" => 13,
            "Escape" => 27,
            "ArrowLeft" => 37,
            "ArrowUp" => 38,
            "ArrowRight" => 39,
            "ArrowDown" => 40,
            _ => 0,
        };
        let typed = match key {
            "Enter" => "\r",
            _ if key.chars().count() == 1 => key,
            _ => "",
        };
        let event =
            |kind: &str| json!({"type": kind, "key": key, "windowsVirtualKeyCode": code, "text": typed});
        self.call("Input.dispatchKeyEvent", event(if typed.is_empty() { "rawKeyDown" } else { "keyDown" }));
        self.call("Input.dispatchKeyEvent", event("keyUp"));
    }

    /// Types a text where the focus is.
    pub fn enter(&mut self, text: &str) {
        self.call("Input.insertText", json!({"text": text}));
    }

    /// The page on paper.
    pub fn pdf(&mut self) -> Vec<u8> {
        let pdf = self.call("Page.printToPDF", json!({"preferCSSPageSize": true}));
        base64::engine::general_purpose::STANDARD.decode(pdf["data"].as_str().unwrap()).unwrap()
    }

    /// What went wrong since the page was opened: exceptions, what the browser or the page wrote to the console, and
    /// addresses that were asked for besides the page itself.
    pub fn complaints(&mut self) -> Vec<String> {
        // Whatever was under way has been told once this is answered.
        self.run("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        let page = self.text("location.href.split('#')[0]");
        let complaint = |event: &Value| {
            let told = &event["params"];
            match event["method"].as_str()? {
                "Runtime.exceptionThrown" => Some(told["exceptionDetails"].to_string()),
                "Runtime.consoleAPICalled" | "Log.entryAdded" => Some(told.to_string()),
                "Network.requestWillBeSent" => {
                    let url = told["request"]["url"].as_str()?;
                    let is_within = url.split('#').next() == Some(&page) || url.starts_with("data:");
                    (!is_within).then(|| format!("asks for {url}"))
                }
                _ => None,
            }
        };
        self.socket.events.iter().filter_map(complaint).collect()
    }
}
